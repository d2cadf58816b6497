import { type ReactNode, useId } from 'react';
import { classNames } from '../../kit/ui/class-names.ts';

type LookChoiceProps<Value extends string> = {
  title: string;
  hint?: string;
  choices: readonly { readonly value: Value; readonly name: string; readonly detail?: string }[];
  value: Value;
  onValue: (value: Value) => void;
  /** How a choice looks. */
  draw: (value: Value) => ReactNode;
  /** How many stand side by side. */
  columns: string;
};

/** One of a few looks: real radio buttons, each drawn as what it is. */
export function LookChoice<Value extends string>(props: LookChoiceProps<Value>) {
  const id = useId();
  return (
    <section>
      <h2 id={id} className="text-lg">
        {props.title}
      </h2>
      {props.hint && <p className="mt-0.5 text-[0.9375rem] text-ink-soft">{props.hint}</p>}
      <div role="radiogroup" aria-labelledby={id} className={classNames('mt-3 grid gap-3', props.columns)}>
        {props.choices.map(({ value, name, detail }) => (
          <label
            key={value}
            className={classNames(
              'flex min-w-0 cursor-pointer flex-col gap-2 rounded-card border border-edge bg-surface p-2',
              'has-checked:border-primary has-checked:ring-2 has-checked:ring-primary',
              'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary',
              'has-disabled:cursor-not-allowed has-disabled:opacity-60',
            )}
          >
            <input
              type="radio"
              name={id}
              value={value}
              checked={props.value === value}
              onChange={() => props.onValue(value)}
              className="sr-only"
            />
            {props.draw(value)}
            <span className="min-w-0 px-1 pb-1">
              <span className="block truncate font-semibold">{name}</span>
              {detail && <span className="line-clamp-2 text-[0.875rem] text-ink-soft">{detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
