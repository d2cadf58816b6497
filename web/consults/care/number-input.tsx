import { useState } from 'react';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';

type NumberInputProps = {
  label: string;
  value: number | null;
  wrong: string;
  /** Whether it may be so much; above zero, up to a million when absent. */
  isRead?: (number: number) => boolean;
  onNumber: (value: number | null) => void;
};

const isUsual = (number: number): boolean => number > 0 && number <= 1_000_000;

/** A number, typed with a comma or a point; empty is none. */
export function NumberInput({ label, value, wrong, isRead = isUsual, onNumber }: NumberInputProps) {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : String(value).replace('.', locale === 'es' ? ',' : '.');
  const text = typed ?? shown;
  const read = (next: string) => (next.trim() === '' ? null : Number(next.trim().replace(',', '.')));
  const now = read(text);
  const isWrong = now !== null && !isRead(now);
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={text}
      error={isWrong ? wrong : undefined}
      onBlur={() => !isWrong && setTyped(null)}
      onValue={(next) => {
        setTyped(next);
        const number = read(next);
        if (number === null || isRead(number)) onNumber(number);
      }}
    />
  );
}
