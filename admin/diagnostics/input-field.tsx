import { useTranslations } from 'use-intl/react';
import { SelectField } from '../../web/kit/forms/select-field.tsx';
import { TextArea } from '../../web/kit/forms/text-area.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import type { InputField } from './fields-of.ts';

type InputControlProps = {
  field: InputField;
  value: string;
  error: string | undefined;
  onValue: (typed: string) => void;
};

/** The control for one field of an input. */
export function InputControl({ field, value, error, onValue }: InputControlProps) {
  const t = useTranslations('diagnostics.form');
  const { name, kind, required, choices } = field;
  const shared = { label: <code>{name}</code>, value, onValue, error, optional: !required };
  if (kind === 'choice' || kind === 'flag') {
    const words = kind === 'flag' ? ['true', 'false'] : choices;
    return (
      <SelectField
        {...shared}
        options={[{ value: '', label: t('nothing') }, ...words.map((word) => ({ value: word, label: word }))]}
      />
    );
  }
  if (kind === 'json') return <TextArea {...shared} hint={t('json')} rows={2} spellCheck={false} />;
  return (
    <TextField
      {...shared}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
