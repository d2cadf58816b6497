import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type VitalName, vitals } from '../../../contract/notes.ts';
import type { VitalValue } from '../../../worker/consults/notes/note.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';

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

function NumberField({ name, value, onValue, bounds }: NumberFieldProps) {
  const t = useTranslations('care.vitals');
  const units = useTranslations('care.units');
  const locale = useLocale();
  const shown = value === null ? '' : String(value).replace('.', locale === 'es' ? ',' : '.');
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shown;
  const read = text.trim() === '' ? null : Number(text.trim().replace(',', '.'));
  const isWrong = read !== null && !(read >= bounds.least && read <= bounds.most);
  return (
    <TextField
      label={`${t(name)} (${units(bounds.unit)})`}
      inputMode="decimal"
      value={text}
      error={isWrong ? t('wrong', { least: bounds.least, most: bounds.most }) : undefined}
      onBlur={() => !isWrong && setTyped(null)}
      onValue={(next) => {
        setTyped(next);
        const number = next.trim() === '' ? null : Number(next.trim().replace(',', '.'));
        if (number === null || (number >= bounds.least && number <= bounds.most)) onValue(number);
      }}
    />
  );
}
