/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { buttonClass } from '../../../web/kit/ui/button-class.ts';
import type { Offer } from '../../core/billing/prices/read-offer.ts';
import type { View } from '../page.ts';
import { currencyOf } from './currency.ts';
import { IncludedList } from './included-list.tsx';
import { PriceLine } from './price-line.tsx';
import type { ProductForSale } from './product-for-sale.ts';

interface PlanTeaserProps {
  view: View;
  offer: Offer | null;
  sold: ProductForSale;
  words: {
    readonly title: string;
    /** In place of the plans while they are not known. */
    readonly error: string;
    readonly note: string;
    readonly link: string;
  };
  /** What is in the address of the page with all of it. */
  search?: Readonly<Record<string, string>>;
}

/** What it costs: each plan by the month, in the visitor's currency, and the way to the page with all of it. */
export function PlanTeaser({ view, offer, sold, words, search }: PlanTeaserProps) {
  const { locale } = view;
  return (
    <section aria-labelledby="price" class="mx-auto max-w-6xl px-4 py-14 sm:px-6 lg:py-20">
      <h2 id="price" class="mb-6 text-2xl sm:text-[1.75rem]">
        {words.title}
      </h2>
      {offer === null ? (
        <p class="max-w-prose text-ink-soft">{words.error}</p>
      ) : (
        <>
          <ul
            class={`grid gap-8 ${offer.plans.length > 3 ? 'sm:grid-cols-2 lg:grid-cols-4' : 'md:grid-cols-3'}`}
          >
            {offer.plans.map((plan) => (
              <li key={plan.code} class="flex flex-col gap-3 border-t-2 border-primary pt-4">
                <h3 class="text-lg">{plan.name[locale]}</h3>
                <PriceLine plan={plan} interval="month" currency={currencyOf(view)} locale={locale} />
                <IncludedList plan={plan} locale={locale} sold={sold} />
              </li>
            ))}
          </ul>
          <p class="mt-8 max-w-prose text-ink-soft">{words.note}</p>
        </>
      )}
      <a
        href={pageAddress(locale, '/pricing', search)}
        class={`${buttonClass('quiet')} mt-6 w-full sm:w-auto`}
      >
        {words.link}
      </a>
    </section>
  );
}
