import { type ReactNode, useId } from 'react';
import { classNames } from '../ui/class-names.ts';
import { FieldError } from './field.tsx';

export type Choice<Value extends string> = { value: Value; label: ReactNode; detail?: ReactNode };

type ChoiceGroupProps<Value extends string> = {
  legend: ReactNode;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onValue: (value: Value) => void;
  error?: string | undefined;
  /** `row`: short words side by side; `list`: one a line, with room for a detail. */
  layout?: 'row' | 'list';
};

/** Pick one of a few: real radio buttons in a named group, drawn as large targets. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const id = useId();
  const row = props.layout !== 'list';
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      aria-describedby={props.error ? `${id}-error` : undefined}
      aria-invalid={props.error ? true : undefined}
    >
      <p id={`${id}-legend`} className="mb-1.5 font-semibold">
        {props.legend}
      </p>
      <div className={row ? 'grid grid-cols-2 gap-2 sm:flex sm:flex-wrap' : 'flex flex-col gap-2'}>
        {props.choices.map((choice) => (
          <label
            key={choice.value}
            className={classNames(
              'flex min-h-12 items-center gap-2.5 rounded-card border bg-surface px-3.5 py-2 transition-colors',
              'has-checked:border-primary has-checked:bg-primary-soft has-checked:ring-1 has-checked:ring-primary',
              'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary',
              props.error ? 'border-emergency' : 'border-edge',
            )}
          >
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={props.value === choice.value}
              onChange={() => props.onValue(choice.value)}
              className="size-5 shrink-0 accent-primary outline-none"
            />
            <span className={classNames('min-w-0', !row && 'flex-1')}>
              <span className={classNames('block', !row && 'font-semibold')}>{choice.label}</span>
              {choice.detail && (
                <span className="block truncate text-[0.9375rem] text-ink-soft">{choice.detail}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={props.error} />
    </div>
  );
}
