import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Allergen, allergens } from '../../../../contract/sites.ts';
import { classNames } from '../../../kit/ui/class-names.ts';
import type { AllergenChanges, AllergensSaid } from './allergens-said.ts';

interface AllergensFieldProps {
  readonly value: AllergensSaid;
  readonly onChange: (changes: AllergenChanges) => void;
}

const states = ['contains', 'free', 'undeclared'] as const;

const looks: Record<(typeof states)[number], string> = {
  contains: 'has-checked:bg-emergency-soft has-checked:text-emergency has-checked:ring-emergency',
  free: 'has-checked:bg-success-soft has-checked:text-success has-checked:ring-success',
  undeclared: 'has-checked:bg-sunken has-checked:ring-edge',
};

/** The fourteen allergens, each with one of three states: it contains it, it does not, nobody has said. Not said is never "free". */
export function AllergensField({ value, onChange }: AllergensFieldProps) {
  return (
    <div className="flex flex-col divide-y divide-line">
      {allergens.map((allergen) => (
        <AllergenRow
          key={allergen}
          allergen={allergen}
          state={value[allergen] ?? 'undeclared'}
          onState={(state) => onChange({ [allergen]: state === 'undeclared' ? null : state })}
        />
      ))}
    </div>
  );
}

interface AllergenRowProps {
  readonly allergen: Allergen;
  readonly state: (typeof states)[number];
  readonly onState: (state: (typeof states)[number]) => void;
}

function AllergenRow({ allergen, state, onState }: AllergenRowProps) {
  const id = useId();
  const t = useTranslations('studioMenu');
  return (
    <div role="radiogroup" aria-labelledby={id} className="flex items-center justify-between gap-2 py-1.5">
      <span id={id} className="min-w-0 flex-1">
        {t(`allergen.${allergen}`)}
      </span>
      <span className="grid shrink-0 grid-cols-[3.25rem_3.25rem_auto] gap-1">
        {states.map((one) => (
          <label
            key={one}
            className={classNames(
              'relative inline-flex min-h-11 items-center justify-center rounded-card px-2 text-[0.9375rem] text-ink-soft',
              'has-checked:font-semibold has-checked:ring-1',
              'has-focus-visible:outline-3 has-focus-visible:outline-primary',
              looks[one],
            )}
          >
            <input
              type="radio"
              name={id}
              value={one}
              checked={state === one}
              onChange={() => onState(one)}
              className="sr-only"
            />
            {t(`stand.${one}`)}
          </label>
        ))}
      </span>
    </div>
  );
}
