import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { species } from '../../../contract/consults.ts';
import { bound } from '../../kit/forms/bound.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { controlClass, FieldError } from '../../kit/forms/field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { withFieldGroup } from '../../kit/forms/use-entry-form.ts';
import { AgeFields } from './age-fields.tsx';
import { emptyPetEntry } from './pet-entry.ts';
import type { WeightUnit } from './weight.ts';

type PetFieldsProps = {
  /** Stands in the place of the age, where it is asked for in another way. */
  birth?: ReactNode;
};

const noBirth: PetFieldsProps = {};

/** Name, species, age and weight of an animal. Age and weight may stay empty. */
export const PetFields = withFieldGroup({
  defaultValues: emptyPetEntry(),
  props: noBirth,
  render: function PetFieldGroup({ group, birth }) {
    const t = useTranslations('pet');
    return (
      <div className="flex flex-col gap-6">
        <group.Field name="name">
          {(field) => (
            <TextField
              label={t('name')}
              {...bound(field, t('wrong.name'))}
              autoComplete="off"
              maxLength={60}
            />
          )}
        </group.Field>
        <group.Field name="species">
          {(field) => (
            <ChoiceGroup
              legend={t('species')}
              choices={species.map((value) => ({ value, label: t(`speciesNames.${value}`) }))}
              {...bound(field, t('wrong.species'))}
            />
          )}
        </group.Field>
        <group.Subscribe selector={({ values }) => values.species === 'other'}>
          {(isOther) =>
            isOther && (
              <group.Field name="speciesOther">
                {(field) => (
                  <TextField
                    label={t('speciesOther')}
                    {...bound(field, t('wrong.speciesOther'))}
                    autoComplete="off"
                    maxLength={60}
                  />
                )}
              </group.Field>
            )
          }
        </group.Subscribe>
        {birth ?? (
          <group.Field name="years">
            {(years) => (
              <group.Field name="months">
                {(months) => <AgeFields years={bound(years, t('wrong.age'))} months={bound(months)} />}
              </group.Field>
            )}
          </group.Field>
        )}
        <group.Field name="weight">
          {(weight) => (
            <group.Field name="weightUnit">
              {(unit) => <WeightFields weight={bound(weight, t('wrong.weight'))} unit={bound(unit)} />}
            </group.Field>
          )}
        </group.Field>
      </div>
    );
  },
});

type Bound<Value> = ReturnType<typeof bound<Value>>;

const units = ['kg', 'lb'] as const;

function WeightFields({ weight, unit }: { weight: Bound<string>; unit: Bound<WeightUnit> }) {
  const id = useId();
  const t = useTranslations('pet');
  const kit = useTranslations('kit');
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
          aria-label={t('weightIn', { unit: unit.value })}
          aria-invalid={weight.error ? true : undefined}
          aria-describedby={weight.error ? id : undefined}
          value={weight.value}
          onChange={(event) => weight.onValue(event.target.value)}
          className={`${controlClass} w-28!`}
        />
        {units.map((one) => (
          <label key={one} className="flex min-h-11 min-w-13 items-center gap-2">
            <input
              type="radio"
              name={`${id}-unit`}
              checked={unit.value === one}
              onChange={() => unit.onValue(one)}
              className="size-5 accent-primary"
            />
            {one}
          </label>
        ))}
      </div>
      <FieldError id={id} error={weight.error} />
    </fieldset>
  );
}
