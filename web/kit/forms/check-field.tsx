import { type ReactNode, useId } from 'react';
import { FieldError } from './field.tsx';

type CheckFieldProps = {
  label: ReactNode;
  value: boolean;
  onValue: (checked: boolean) => void;
  error?: string | undefined;
};

/** One box to tick with its sentence; the whole line is the target. */
export function CheckField({ label, value, onValue, error }: CheckFieldProps) {
  const id = useId();
  return (
    <div>
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          checked={value}
          onChange={(event) => onValue(event.target.checked)}
          aria-describedby={error ? `${id}-error` : undefined}
          aria-invalid={error ? true : undefined}
          className="mt-0.5 size-5.5 shrink-0 accent-primary"
        />
        <span>{label}</span>
      </label>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
