import type { TextareaHTMLAttributes } from 'react';
import { classNames } from '../ui/class-names.ts';
import { controlClass, Field, type FieldProps } from './field.tsx';

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'onChange' | 'value'> & {
    value: string;
    onValue: (value: string) => void;
  };

/** A text control of several lines that grows with what is typed. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  onValue,
  rows = 4,
  ...area
}: TextAreaProps) {
  return (
    <Field {...{ label, hint, error }} {...(optional && { optional })} {...(className && { className })}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          rows={rows}
          className={classNames(controlClass, 'field-sizing-content resize-none')}
          style={{ minHeight: `${rows * 1.5 + 1.25}em` }}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}
