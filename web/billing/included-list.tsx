import { Check } from 'lucide-react';
import type { Plan } from './plan.ts';
import type { UnitText } from './unit-text.ts';

/** What a plan includes, a line each. */
export function IncludedList({ plan, unitText }: { plan: Plan; unitText: UnitText }) {
  return (
    <ul className="flex flex-col gap-2">
      {plan.limits
        .filter(({ included }) => included !== 0)
        .map((limit) => (
          <li key={limit.meter} className="flex gap-2.5">
            <Check aria-hidden className="mt-1 size-4.5 shrink-0 text-success" />
            <span>{unitText(limit)}</span>
          </li>
        ))}
    </ul>
  );
}
