import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import type { bound } from '../../kit/forms/bound.ts';
import { controlClass, FieldError } from '../../kit/forms/field.tsx';

type Bound = ReturnType<typeof bound<string>>;

const parts = ['years', 'months'] as const;

/** How old an animal is, about: years and months, either of which may stay empty. What is wrong with either is said once. */
export function AgeFields(props: { years: Bound; months: Bound }) {
  const id = useId();
  const t = useTranslations('pet');
  const kit = useTranslations('kit');
  const { error } = props.years;
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1.5 p-0 font-semibold">
        {t('age')} <span className="font-normal text-ink-soft">{kit('optional')}</span>
      </legend>
      <div className="flex gap-4">
        {parts.map((part) => (
          <label key={part} className="flex items-center gap-2">
            <input
              inputMode="numeric"
              autoComplete="off"
              maxLength={2}
              value={props[part].value}
              onChange={(event) => props[part].onValue(event.target.value)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? id : undefined}
              className={`${controlClass} w-18! text-center`}
            />
            {t(part)}
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
