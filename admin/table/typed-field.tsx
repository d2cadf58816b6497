import { useEffect, useState } from 'react';
import { TextField } from '../../web/kit/forms/text-field.tsx';

type TypedFieldProps = {
  label: string;
  kind: 'text' | 'day';
  value: string | undefined;
  onValue: (value: string | undefined) => void;
};

/** Narrows a table by something that is typed: a day counts at once, a word with Enter or when the control is left. */
export function TypedField({ label, kind, value = '', onValue }: TypedFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const send = (typed: string) => {
    if (typed.trim() !== value) onValue(typed.trim() || undefined);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(text);
      }}
    >
      <TextField
        label={label}
        type={kind === 'day' ? 'date' : 'text'}
        value={text}
        maxLength={80}
        autoComplete="off"
        onBlur={() => send(text)}
        onValue={(typed) => {
          setText(typed);
          if (kind === 'day') send(typed);
        }}
      />
    </form>
  );
}
