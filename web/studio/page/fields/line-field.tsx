import { type InputHTMLAttributes, useState } from 'react';
import { TextField } from '../../../kit/forms/text-field.tsx';
import { FieldSpot } from './field-spot.tsx';
import { type FieldAt, useField } from './use-field.ts';

type LineFieldProps = Pick<FieldAt, 'table' | 'id' | 'path'> & {
  stored: string;
  label: string;
  hint?: string;
  /** Said when one leaves it and the server would not take it. */
  wrong?: string;
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'placeholder'
  >;

/** One line of plain text. What is not complete is kept here, and sent when it is. */
export function LineField({ table, id, path, stored, label, hint, wrong, ...input }: LineFieldProps) {
  const [isInside, setInside] = useState(false);
  const { isComplete, ...control } = useField({ table, id, path, what: label }, stored);
  return (
    <FieldSpot field={path.join('.')}>
      <TextField
        label={label}
        {...(hint && { hint })}
        {...control}
        {...input}
        error={isComplete || isInside ? undefined : wrong}
        onFocus={() => setInside(true)}
        onBlur={() => setInside(false)}
      />
    </FieldSpot>
  );
}
