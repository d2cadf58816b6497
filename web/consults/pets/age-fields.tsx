import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { controlClass, FieldError } from '../../kit/forms/field.tsx';
import type { PetEntry } from './pet-entry.ts';

export type PetPartProps = {
  entry: PetEntry;
  onChange: (change: Partial<PetEntry>) => void;
  error: string | undefined;
};

const parts = ['years', 'months'] as const;

/** How old an animal is, about: years and months, either of which may stay empty. */
export function AgeFields({ entry, onChange, error }: PetPartProps) {
  const id = useId();
  const t = useTranslations('pet');
  const kit = useTranslations('kit');
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
              value={entry[part]}
              onChange={(event) => onChange({ [part]: event.target.value })}
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
