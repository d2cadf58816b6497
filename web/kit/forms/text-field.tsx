import type { InputHTMLAttributes } from 'react';
import { controlClass, Field, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange' | 'value'> & {
    value: string;
    onValue: (value: string) => void;
  };

/** A one-line text control with its label. `onValue` gets the text, not the event. */
export function TextField({ label, hint, error, optional, className, onValue, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error }} {...(optional && { optional })} {...(className && { className })}>
      {(control) => (
        <input
          {...input}
          {...control}
          className={controlClass}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}
