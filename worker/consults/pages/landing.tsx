/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { includedIn } from '../../../contract/products.ts';
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { buttonClass } from '../../../web/kit/ui/button-class.ts';
import { type Offer, readOffer } from '../../core/billing/prices/read-offer.ts';
import { WarningIcon } from '../../pages/icons.tsx';
import type { Page, View } from '../../pages/page.ts';
import { type Duty, readDuty } from '../duty/read-duty.ts';
import { type AnswerPromise, readPromise } from '../sessions/read-promise.ts';
import { DutyLine } from './duty-line.tsx';
import { EmergencySigns } from './emergency-signs.tsx';
import { landingFacts } from './landing-facts.ts';
import { pageTexts } from './page-texts.ts';
import { Plans } from './plans.tsx';
import { PromiseLines } from './promise-lines.tsx';
import { SampleConsult } from './sample-consult.tsx';
import { site } from './site.tsx';

const steps = ['tell', 'wait', 'talk'] as const;
const promises = ['person', 'name', 'read', 'honest'] as const;

interface LandingProps {
  view: View;
  offer: Offer | null;
  duty: Duty | null;
  promise: AnswerPromise | null;
  now: Date;
}

/** The one sentence, the one button, and what is true now. */
function Opening({ view, offer, duty, now }: LandingProps) {
  const { locale } = view;
  const t = pageTexts(locale);
  const start = offer?.plans.find((plan) => plan.isStart);
  const chats = includedIn(start, 'chat');
  return (
    <div class="mx-auto grid max-w-6xl items-center gap-x-16 gap-y-12 px-4 pt-8 pb-14 sm:px-6 lg:grid-cols-[7fr_5fr] lg:pt-16 lg:pb-24">
      <div>
        <h1 class="text-[2.5rem] leading-[1.05] tracking-[-0.03em] sm:text-[3.5rem] lg:text-[4.25rem]">
          {t('landing.title')}
        </h1>
        <p class="mt-5 max-w-xl text-lg text-ink-soft sm:text-xl">{t('landing.lead')}</p>
        <div class="mt-8 flex flex-col items-start gap-3">
          <a href="/start" data-app class={`${buttonClass('main', true)} w-full sm:w-auto`}>
            {t('landing.start')}
          </a>
          <p class="font-medium">
            {chats === null
              ? t('landing.freeAny')
              : chats
                ? t('landing.free', { count: chats })
                : t('landing.priceFirst')}
          </p>
          <DutyLine {...{ duty, locale, now }} />
          <a
            href="#emergency"
            class="inline-flex min-h-11 items-center gap-2 font-semibold text-emergency underline underline-offset-4"
          >
            <WarningIcon class="size-5 shrink-0" />
            {t('landing.emergencyLink')}
          </a>
        </div>
      </div>
      <SampleConsult locale={locale} />
    </div>
  );
}

/** What to do when a chat is the wrong place: the signs, and where to go. */
function EmergencyBand({ view }: { view: View }) {
  const t = pageTexts(view.locale);
  return (
    <section aria-labelledby="emergency" class="bg-emergency-soft">
      <div class="mx-auto grid max-w-6xl gap-x-12 gap-y-5 px-4 py-10 sm:px-6 lg:grid-cols-[5fr_7fr] lg:py-14">
        <div>
          <h2 id="emergency" class="flex items-start gap-3 text-2xl text-emergency sm:text-[1.75rem]">
            <WarningIcon class="mt-0.5 size-7 shrink-0" />
            {t('emergency.title')}
          </h2>
          <p class="mt-3 max-w-md font-medium lg:pl-10">{t('emergency.text')}</p>
          <a
            href={pageAddress(view.locale, '/emergency')}
            class="inline-flex min-h-11 items-center font-semibold text-emergency underline underline-offset-4 lg:ml-10"
          >
            {t('urgent.way')}
          </a>
        </div>
        <EmergencySigns locale={view.locale} />
      </div>
    </section>
  );
}

function Landing(props: LandingProps) {
  const { view, offer, promise } = props;
  const t = pageTexts(view.locale);
  return (
    <main id="content" tabindex={-1}>
      <Opening {...props} />
      <EmergencyBand view={view} />
      <section aria-labelledby="how" class="mx-auto max-w-6xl px-4 py-14 sm:px-6 lg:py-20">
        <h2 id="how" class="text-2xl sm:text-[1.75rem]">
          {t('landing.how.title')}
        </h2>
        <ol class="mt-6 grid gap-8 md:grid-cols-3">
          {steps.map((step, index) => (
            <li key={step}>
              <p aria-hidden="true" class="text-lg font-bold text-primary">
                {index + 1}
              </p>
              <h3 class="mt-1 text-lg">{t(`landing.how.${step}`)}</h3>
              <p class="mt-1 text-ink-soft">{t(`landing.how.${step}Text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      {promise && <PromiseLines promise={promise} locale={view.locale} />}
      <section aria-labelledby="who" class="bg-sunken">
        <div class="mx-auto grid max-w-6xl gap-x-12 gap-y-5 px-4 py-14 sm:px-6 lg:grid-cols-[5fr_7fr] lg:py-20">
          <h2 id="who" class="text-2xl sm:text-[1.75rem]">
            {t('landing.who.title')}
          </h2>
          <ul class="flex flex-col divide-y divide-line">
            {promises.map((promise) => (
              <li key={promise} class="py-3 text-lg first:pt-0 last:pb-0">
                {t(`landing.who.${promise}`)}
              </li>
            ))}
          </ul>
        </div>
      </section>
      <Plans view={view} offer={offer} />
    </main>
  );
}

/** The first page: one sentence, one button, what is true now, what it costs, who answers, and when to go to a clinic instead. */
export const landing: Page = {
  path: '/',
  site,
  async show(ctx, view) {
    const [offer, duty, promise] = await Promise.all([
      readOffer(ctx, 'call-a-vet'),
      readDuty(ctx),
      readPromise(ctx),
    ]);
    const t = pageTexts(view.locale);
    return {
      title: `${t('landing.title')} · ${site.name}`,
      description: t('landing.lead'),
      facts: landingFacts(view),
      main: <Landing {...{ view, offer, duty, promise }} now={ctx.now} />,
    };
  },
};
