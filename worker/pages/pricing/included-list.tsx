/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Offer } from '../../core/billing/prices/read-offer.ts';
import type { Locale } from '../../core/locale.ts';
import { CheckIcon } from '../icons.tsx';
import type { ProductForSale } from './product-for-sale.ts';

interface IncludedListProps {
  plan: Offer['plans'][number];
  locale: Locale;
  sold: ProductForSale;
}

/** What a plan includes, a line each. */
export function IncludedList({ plan, locale, sold }: IncludedListProps) {
  return (
    <ul class="flex flex-col gap-2">
      {plan.limits
        .filter(({ included }) => included !== 0)
        .map((limit) => (
          <li key={limit.meter} class="flex gap-2.5">
            <CheckIcon class="mt-1 size-4.5 shrink-0 text-success" />
            <span>{sold.unitText(locale, limit)}</span>
          </li>
        ))}
    </ul>
  );
}
