/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Offer } from '../../core/billing/prices/read-offer.ts';
import type { Locale } from '../../core/locale.ts';
import { CheckIcon } from '../icons.tsx';
import { priceTexts } from './price-texts.ts';

/** What a plan includes, a line each; what is not there yet says so. */
export function IncludedList(props: { plan: Offer['plans'][number]; locale: Locale }) {
  const t = priceTexts(props.locale);
  return (
    <ul class="flex flex-col gap-2">
      {props.plan.limits
        .filter(({ included }) => included !== 0)
        .map(({ meter, included }) => (
          <li key={meter} class="flex gap-2.5">
            <CheckIcon class="mt-1 size-4.5 shrink-0 text-success" />
            <span>
              {included === null
                ? t(`included.unlimited.${meter}`)
                : t(`included.${meter}`, { count: included })}
            </span>
          </li>
        ))}
    </ul>
  );
}
