import { useTranslations } from 'use-intl/react';
import { bound } from '../../kit/forms/bound.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { withFieldGroup } from '../../kit/forms/use-entry-form.ts';
import { AgeFields } from './age-fields.tsx';
import { dayOf, type PetProfileEntry } from './pet-profile-entry.ts';

type Birth = Pick<PetProfileEntry, 'born' | 'birthDate'> & Pick<PetProfileEntry['pet'], 'years' | 'months'>;

const nothing: Birth = { born: 'age', birthDate: '', years: '', months: '' };
const ways = ['age', 'date'] as const;

/** When an animal was born: about how old it is, or the day where it is known. Both may stay empty. */
export const BirthFields = withFieldGroup({
  defaultValues: nothing,
  render: function BirthFieldGroup({ group }) {
    const t = useTranslations('pets.born');
    const pet = useTranslations('pet');
    return (
      <div className="flex flex-col gap-3">
        <group.Field name="born">
          {(field) => (
            <ChoiceGroup
              legend={t('title')}
              choices={ways.map((value) => ({ value, label: t(value) }))}
              {...bound(field)}
            />
          )}
        </group.Field>
        <group.Subscribe selector={({ values }) => values.born === 'age'}>
          {(byAge) =>
            byAge ? (
              <group.Field name="years">
                {(years) => (
                  <group.Field name="months">
                    {(months) => <AgeFields years={bound(years, pet('wrong.age'))} months={bound(months)} />}
                  </group.Field>
                )}
              </group.Field>
            ) : (
              <group.Field name="birthDate">
                {(field) => (
                  <TextField
                    type="date"
                    label={t('day')}
                    optional
                    max={dayOf(new Date())}
                    {...bound(field, t('wrong'))}
                  />
                )}
              </group.Field>
            )
          }
        </group.Subscribe>
      </div>
    );
  },
});
