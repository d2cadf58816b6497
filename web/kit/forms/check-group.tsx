import { useId } from 'react';
import { CheckField } from './check-field.tsx';
import type { Choice } from './choice-group.tsx';
import { FieldError } from './field.tsx';

type CheckGroupProps<Value extends string> = {
  legend: string;
  choices: readonly Choice<Value>[];
  value: readonly Value[];
  onValue: (chosen: Value[]) => void;
  error?: string | undefined;
};

/** Pick some of a few: boxes to tick in a named group. What is chosen keeps the order of the choices. */
export function CheckGroup<Value extends string>(props: CheckGroupProps<Value>) {
  const id = useId();
  const toggle = (changed: Value, on: boolean) =>
    props.onValue(
      props.choices.flatMap(({ value }) =>
        (value === changed ? on : props.value.includes(value)) ? [value] : [],
      ),
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out like the other labels
    <div
      role="group"
      aria-labelledby={`${id}-legend`}
      aria-describedby={props.error ? `${id}-error` : undefined}
    >
      <p id={`${id}-legend`} className="font-semibold">
        {props.legend}
      </p>
      <div className="grid grid-cols-2 gap-x-3">
        {props.choices.map(({ value, label }) => (
          <CheckField
            key={value}
            label={label}
            value={props.value.includes(value)}
            onValue={(on) => toggle(value, on)}
          />
        ))}
      </div>
      <FieldError id={`${id}-error`} error={props.error} />
    </div>
  );
}
