import { SelectField } from '../../../web/kit/forms/select-field.tsx';
import type { Caller } from '../caller.ts';

type CallerSelectProps = {
  label: string;
  callers: readonly Caller[];
  value: string;
  /** What stands for nobody; without it somebody is always chosen. */
  nobody?: string;
  onValue: (id: string) => void;
};

/** A choice among the accounts that are signed in. */
export function CallerSelect({ label, callers, value, nobody, onValue }: CallerSelectProps) {
  return (
    <SelectField
      label={label}
      value={value}
      options={[
        ...(nobody === undefined ? [] : [{ value: '', label: nobody }]),
        ...callers.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onValue={onValue}
    />
  );
}
