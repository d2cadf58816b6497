import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { Plan } from './plan.ts';

/** What a plan includes, a line each; what is not there yet says so. */
export function IncludedList({ plan }: { plan: Plan }) {
  const t = useTranslations('billing.included');
  return (
    <ul className="flex flex-col gap-2">
      {plan.limits
        .filter(({ included }) => included !== 0)
        .map(({ meter, included }) => (
          <li key={meter} className="flex gap-2.5">
            <Check aria-hidden className="mt-1 size-4.5 shrink-0 text-success" />
            <span>{included === null ? t(`unlimited.${meter}`) : t(meter, { count: included })}</span>
          </li>
        ))}
    </ul>
  );
}
