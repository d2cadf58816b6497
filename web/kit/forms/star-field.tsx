import { Star } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { FieldError } from './field.tsx';

const values = [1, 2, 3, 4, 5] as const;

type StarFieldProps = {
  label: string;
  value: number | null;
  onValue: (stars: number) => void;
  error?: string | undefined;
};

/** One to five stars as radio buttons, each with its word; arrow keys move, as in any radio group. */
export function StarField({ label, value, onValue, error }: StarFieldProps) {
  const id = useId();
  const t = useTranslations('kit');
  const chosen = values.find((stars) => stars === value);
  return (
    <div role="radiogroup" aria-labelledby={`${id}-label`} aria-invalid={error ? true : undefined}>
      <p id={`${id}-label`} className="font-semibold">
        {label}
      </p>
      <div className="mt-1 -ml-1.5 flex">
        {values.map((stars) => (
          <label
            key={stars}
            className="grid size-12 place-items-center rounded-card has-focus-visible:outline-3 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name={id}
              value={stars}
              checked={value === stars}
              onChange={() => onValue(stars)}
              className="sr-only"
            />
            <Star
              aria-hidden
              className={`size-8.5 ${value !== null && stars <= value ? 'fill-accent text-accent' : 'text-edge'}`}
            />
            <span className="sr-only">{t(`stars.${stars}`)}</span>
          </label>
        ))}
      </div>
      <p aria-hidden className="min-h-6 text-ink-soft">
        {chosen !== undefined && t(`stars.${chosen}`)}
      </p>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
