import type { FieldProps } from './field.tsx';
import { TextField } from './text-field.tsx';

type CodeFieldProps = Pick<FieldProps, 'label' | 'hint' | 'error' | 'className'> & {
  value: string;
  onValue: (code: string) => void;
  autoFocus?: boolean;
};

/** A code of digits that was mailed or that an app shows; what else is typed or pasted with it is left out. */
export function CodeField({ onValue, ...field }: CodeFieldProps) {
  return (
    <TextField
      {...field}
      onValue={(text) => onValue(text.replaceAll(/\D/g, ''))}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={10}
    />
  );
}
