import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { longest, species } from '../../../contract/consults.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { controlClass, FieldError } from '../../kit/forms/field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { AgeFields, type PetPartProps } from './age-fields.tsx';
import type { PetEntry, PetField } from './pet-entry.ts';

type PetFieldsProps = {
  entry: PetEntry;
  onChange: (change: Partial<PetEntry>) => void;
  wrong: readonly PetField[];
  /** Stands in the place of the age, where it is asked for in another way. */
  birth?: ReactNode;
};

/** Name, species, age and weight of an animal. Age and weight may stay empty. */
export function PetFields({ entry, onChange, wrong, birth }: PetFieldsProps) {
  const t = useTranslations('pet');
  const error = (field: PetField) => (wrong.includes(field) ? t(`wrong.${field}`) : undefined);
  return (
    <div className="flex flex-col gap-6">
      <TextField
        label={t('name')}
        value={entry.name}
        onValue={(name) => onChange({ name })}
        error={error('name')}
        autoComplete="off"
        maxLength={longest.petName}
      />
      <ChoiceGroup
        legend={t('species')}
        choices={species.map((value) => ({ value, label: t(`speciesNames.${value}`) }))}
        value={entry.species}
        onValue={(value) => onChange({ species: value })}
        error={error('species')}
      />
      {entry.species === 'other' && (
        <TextField
          label={t('speciesOther')}
          value={entry.speciesOther}
          onValue={(speciesOther) => onChange({ speciesOther })}
          error={error('speciesOther')}
          autoComplete="off"
          maxLength={longest.petName}
        />
      )}
      {birth ?? <AgeFields {...{ entry, onChange }} error={error('age')} />}
      <WeightFields {...{ entry, onChange }} error={error('weight')} />
    </div>
  );
}

function WeightFields({ entry, onChange, error }: PetPartProps) {
  const id = useId();
  const t = useTranslations('pet');
  const kit = useTranslations('kit');
  const units = ['kg', 'lb'] as const;
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1.5 p-0 font-semibold">
        {t('weight')} <span className="font-normal text-ink-soft">{kit('optional')}</span>
      </legend>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <input
          inputMode="decimal"
          autoComplete="off"
          maxLength={7}
          aria-label={t('weightIn', { unit: entry.weightUnit })}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
          value={entry.weight}
          onChange={(event) => onChange({ weight: event.target.value })}
          className={`${controlClass} w-28!`}
        />
        {units.map((unit) => (
          <label key={unit} className="flex min-h-11 min-w-13 items-center gap-2">
            <input
              type="radio"
              name={`${id}-unit`}
              checked={entry.weightUnit === unit}
              onChange={() => onChange({ weightUnit: unit })}
              className="size-5 accent-primary"
            />
            {unit}
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
