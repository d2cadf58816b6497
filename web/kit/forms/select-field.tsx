import { ChevronDown } from 'lucide-react';
import type { SelectHTMLAttributes } from 'react';
import { classNames } from '../ui/class-names.ts';
import { controlClass, Field, type FieldProps } from './field.tsx';

export type Option<Value extends string = string> = { value: Value; label: string };

type SelectFieldProps<Value extends string> = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'onChange' | 'value' | 'children'> & {
    value: Value;
    onValue: (value: Value) => void;
    options: readonly Option<Value>[];
  };

/** The platform's own select: on a phone nothing beats its wheel, and it types ahead on a keyboard. */
export function SelectField<Value extends string>({
  label,
  hint,
  error,
  optional,
  className,
  onValue,
  options,
  ...select
}: SelectFieldProps<Value>) {
  return (
    <Field {...{ label, hint, error }} {...(optional && { optional })} {...(className && { className })}>
      {(control) => (
        <span className="relative block">
          <select
            {...select}
            {...control}
            className={classNames(controlClass, 'appearance-none pr-10')}
            onChange={(event) => {
              const chosen = options.find(({ value }) => value === event.target.value);
              if (chosen) onValue(chosen.value);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-3 size-5 -translate-y-1/2 text-ink-soft"
          />
        </span>
      )}
    </Field>
  );
}
