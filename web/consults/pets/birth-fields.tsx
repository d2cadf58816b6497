import { useTranslations } from 'use-intl/react';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { AgeFields } from './age-fields.tsx';
import { dayOf, type PetProfileEntry } from './pet-profile-entry.ts';

type BirthFieldsProps = {
  entry: PetProfileEntry;
  onChange: (change: Partial<PetProfileEntry>) => void;
  isWrong: boolean;
};

const ways = ['age', 'date'] as const;

/** When an animal was born: about how old it is, or the day where it is known. Both may stay empty. */
export function BirthFields({ entry, onChange, isWrong }: BirthFieldsProps) {
  const t = useTranslations('pets.born');
  const pet = useTranslations('pet');
  return (
    <div className="flex flex-col gap-3">
      <ChoiceGroup
        legend={t('title')}
        choices={ways.map((value) => ({ value, label: t(value) }))}
        value={entry.born}
        onValue={(born) => onChange({ born })}
      />
      {entry.born === 'age' ? (
        <AgeFields
          entry={entry.basics}
          onChange={(change) => onChange({ basics: { ...entry.basics, ...change } })}
          error={isWrong ? pet('wrong.age') : undefined}
        />
      ) : (
        <TextField
          type="date"
          label={t('day')}
          optional
          max={dayOf(new Date())}
          value={entry.birthDate}
          onValue={(birthDate) => onChange({ birthDate })}
          error={isWrong ? t('wrong') : undefined}
        />
      )}
    </div>
  );
}
