import { useState } from 'react';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';

type NumberInputProps = {
  label: string;
  value: number | null;
  wrong: string;
  /** Whole numbers only, up to this. */
  wholeUpTo?: number;
  onNumber: (value: number | null) => void;
};

/** A number above zero, typed with a comma or a point; empty is none. */
export function NumberInput({ label, value, wrong, wholeUpTo, onNumber }: NumberInputProps) {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : String(value).replace('.', locale === 'es' ? ',' : '.');
  const text = typed ?? shown;
  const isRead = (number: number) =>
    number > 0 && number <= (wholeUpTo ?? 1_000_000) && (wholeUpTo === undefined || Number.isInteger(number));
  const read = (next: string) => (next.trim() === '' ? null : Number(next.trim().replace(',', '.')));
  const now = read(text);
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={text}
      error={now !== null && !isRead(now) ? wrong : undefined}
      onBlur={() => (now === null || isRead(now)) && setTyped(null)}
      onValue={(next) => {
        setTyped(next);
        const number = read(next);
        if (number === null || isRead(number)) onNumber(number);
      }}
    />
  );
}
