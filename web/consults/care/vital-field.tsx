import { useTranslations } from 'use-intl/react';
import { type VitalName, vitals } from '../../../contract/notes.ts';
import type { VitalValue } from '../../../worker/consults/notes/note.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { NumberInput } from './number-input.tsx';

type VitalFieldProps = { name: VitalName; value: VitalValue; onValue: (value: VitalValue) => void };

/** One vital sign: a number within what can be true, or one of a few words. Left empty it was not taken. */
export function VitalField({ name, value, onValue }: VitalFieldProps) {
  const t = useTranslations('care.vitals');
  const words = useTranslations('care.vitalWords');
  const vital = vitals[name];
  if (vital.kind === 'number') return <NumberField {...{ name, value, onValue }} bounds={vital} />;
  return (
    <SelectField
      label={t(name)}
      value={typeof value === 'string' ? value : ''}
      onValue={(word) => onValue(word === '' ? null : word)}
      options={[
        { value: '', label: t('notTaken') },
        ...vital.words.map((word) => ({ value: word, label: words(word) })),
      ]}
    />
  );
}

type NumberFieldProps = VitalFieldProps & {
  bounds: { unit: 'celsius' | 'beats' | 'breaths' | 'seconds' | 'score'; least: number; most: number };
};

function NumberField({ name, value, onValue, bounds: { unit, least, most } }: NumberFieldProps) {
  const t = useTranslations('care.vitals');
  const units = useTranslations('care.units');
  return (
    <NumberInput
      label={`${t(name)} (${units(unit)})`}
      value={typeof value === 'number' ? value : null}
      wrong={t('wrong', { least, most })}
      isRead={(number) => number >= least && number <= most}
      onNumber={onValue}
    />
  );
}
