/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { includedIn } from '../../../contract/products.ts';
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { buttonClass } from '../../../web/kit/ui/button-class.ts';
import { textLinkClass } from '../../../web/kit/ui/text-link-class.ts';
import { type Offer, readOffer } from '../../core/billing/prices/read-offer.ts';
import type { Page, View } from '../../pages/page.ts';
import { PlanTeaser } from '../../pages/pricing/plan-teaser.tsx';
import { sitesForSale } from './for-sale.ts';
import { pageTexts } from './page-texts.ts';
import { SamplePages } from './sample-pages.tsx';
import { pricesOf, restaurantsSite } from './site.tsx';

const steps = ['choose', 'fill', 'publish'] as const;
const features = ['menu', 'allergens', 'soldOut', 'hours', 'light', 'code'] as const;

interface LandingProps {
  view: View;
  offer: Offer | null;
}

/** The one sentence and the one button. */
function Opening({ view, offer }: LandingProps) {
  const t = pageTexts(view.locale);
  const start = offer?.plans.find((plan) => plan.isStart);
  const sites = includedIn(start, 'site');
  return (
    <div class="mx-auto max-w-6xl px-4 pt-8 pb-14 sm:px-6 lg:pt-16 lg:pb-20">
      <h1 class="max-w-3xl text-[2.5rem] leading-[1.05] tracking-[-0.03em] sm:text-[3.5rem] lg:text-[4.25rem]">
        {t('restaurants.title')}
      </h1>
      <p class="mt-5 max-w-2xl text-lg text-ink-soft sm:text-xl">{t('restaurants.lead')}</p>
      <div class="mt-8 flex flex-col items-start gap-3">
        <a href="/studio/begin" data-app class={`${buttonClass('main', true)} w-full sm:w-auto`}>
          {t('restaurants.start')}
        </a>
        {sites === null && <p class="font-medium">{t('restaurants.freeAny')}</p>}
        {sites ? <p class="font-medium">{t('restaurants.free', { count: sites })}</p> : null}
        <p class="text-ink-soft">{t('restaurants.later')}</p>
      </div>
    </div>
  );
}

function Landing({ view, offer }: LandingProps) {
  const { locale } = view;
  const t = pageTexts(locale);
  const price = {
    title: t('restaurants.price.title'),
    error: t('restaurants.price.error'),
    note: t('restaurants.price.note'),
    link: t('restaurants.price.link'),
  };
  return (
    <main id="content" tabindex={-1}>
      <Opening view={view} offer={offer} />
      <section aria-labelledby="real" class="bg-sunken">
        <div class="mx-auto max-w-6xl px-4 py-14 sm:px-6 lg:py-20">
          <h2 id="real" class="text-2xl sm:text-[1.75rem]">
            {t('restaurants.real.title')}
          </h2>
          <p class="mt-2 max-w-prose text-ink-soft">{t('restaurants.real.text')}</p>
          <SamplePages locale={locale} />
          <a href="/templates" data-app class={`${buttonClass('quiet')} mt-8 w-full sm:w-auto`}>
            {t('restaurants.real.all')}
          </a>
        </div>
      </section>
      <section aria-labelledby="how" class="mx-auto max-w-6xl px-4 py-14 sm:px-6 lg:py-20">
        <h2 id="how" class="text-2xl sm:text-[1.75rem]">
          {t('restaurants.how.title')}
        </h2>
        <ol class="mt-6 grid gap-8 md:grid-cols-3">
          {steps.map((step, index) => (
            <li key={step}>
              <p aria-hidden="true" class="text-lg font-bold text-primary">
                {index + 1}
              </p>
              <h3 class="mt-1 text-lg">{t(`restaurants.how.${step}`)}</h3>
              <p class="mt-1 text-ink-soft">{t(`restaurants.how.${step}Text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="what" class="bg-sunken">
        <div class="mx-auto grid max-w-6xl gap-x-12 gap-y-5 px-4 py-14 sm:px-6 lg:grid-cols-[5fr_7fr] lg:py-20">
          <h2 id="what" class="text-2xl sm:text-[1.75rem]">
            {t('restaurants.what.title')}
          </h2>
          <ul class="flex flex-col divide-y divide-line">
            {features.map((feature) => (
              <li key={feature} class="py-3 text-lg first:pt-0 last:pb-0">
                {t(`restaurants.what.${feature}`)}
              </li>
            ))}
          </ul>
        </div>
      </section>
      <PlanTeaser view={view} offer={offer} sold={sitesForSale} words={price} search={pricesOf} />
      <section aria-labelledby="yours" class="mx-auto max-w-6xl px-4 pb-16 sm:px-6 lg:pb-24">
        <h2 id="yours" class="text-2xl sm:text-[1.75rem]">
          {t('restaurants.yours.title')}
        </h2>
        <p class="mt-3 max-w-prose text-lg">{t('restaurants.yours.text')}</p>
        <a href={pageAddress(locale, '/restaurants/help')} class={textLinkClass('onLine')}>
          {t('restaurants.footer.help')}
        </a>
      </section>
    </main>
  );
}

/** The first page of Gastronomy OS: what it is, four pages to open, how it goes, what it has, what it costs, and that one can leave with all of it. */
export const restaurantsLanding: Page = {
  path: '/restaurants',
  site: restaurantsSite,
  async show(ctx, view) {
    const offer = await readOffer(ctx, 'gastronomy');
    const t = pageTexts(view.locale);
    const { name } = restaurantsSite;
    return {
      title: `${t('restaurants.title')} · ${name}`,
      description: t('restaurants.lead'),
      facts: [
        {
          '@type': 'WebApplication',
          name,
          url: `${view.origin}${pageAddress(view.locale, '/restaurants')}`,
          description: t('restaurants.lead'),
          applicationCategory: 'BusinessApplication',
          operatingSystem: 'Web',
          inLanguage: ['es', 'en'],
        },
      ],
      main: <Landing view={view} offer={offer} />,
    };
  },
};
