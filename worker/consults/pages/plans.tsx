/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { buttonClass } from '../../../web/kit/ui/button-class.ts';
import type { Offer } from '../../core/billing/prices/read-offer.ts';
import type { View } from '../../pages/page.ts';
import { currencyOf } from '../../pages/pricing/currency.ts';
import { IncludedList } from '../../pages/pricing/included-list.tsx';
import { PriceLine } from '../../pages/pricing/price-line.tsx';
import { consultsForSale } from './for-sale.ts';
import { pageTexts } from './page-texts.ts';

/** What it costs: each plan by the month, in the visitor's currency, and the way to the page with all of it. */
export function Plans({ view, offer }: { view: View; offer: Offer | null }) {
  const { locale } = view;
  const t = pageTexts(locale);
  return (
    <section aria-labelledby="price" class="mx-auto max-w-6xl px-4 py-14 sm:px-6 lg:py-20">
      <h2 id="price" class="mb-6 text-2xl sm:text-[1.75rem]">
        {t('landing.price.title')}
      </h2>
      {offer === null ? (
        <p class="max-w-prose text-ink-soft">{t('landing.price.error')}</p>
      ) : (
        <>
          <ul class="grid gap-8 md:grid-cols-3">
            {offer.plans.map((plan) => (
              <li key={plan.code} class="flex flex-col gap-3 border-t-2 border-primary pt-4">
                <h3 class="text-lg">{plan.name[locale]}</h3>
                <PriceLine plan={plan} interval="month" currency={currencyOf(view)} locale={locale} />
                <IncludedList plan={plan} locale={locale} sold={consultsForSale} />
              </li>
            ))}
          </ul>
          <p class="mt-8 max-w-prose text-ink-soft">{t('landing.price.note')}</p>
        </>
      )}
      <a href={pageAddress(locale, '/pricing')} class={`${buttonClass('quiet')} mt-6 w-full sm:w-auto`}>
        {t('landing.pricing')}
      </a>
    </section>
  );
}
