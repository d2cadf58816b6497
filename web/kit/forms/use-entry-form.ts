import { createFormHook, type DeepKeys, revalidateLogic } from '@tanstack/react-form';
import { useEffect } from 'react';
import type * as z from 'zod';
import { problemOf } from '../api/api-problem.ts';
import { useProblemText } from '../api/problem-text.ts';
import { fieldContext, formContext } from './form-contexts.ts';
import { FormFrame, SubmitButton } from './form-frame.tsx';

/** `withFieldGroup` draws a group of controls that several forms have. */
export const { useAppForm, withFieldGroup } = createFormHook({
  fieldContext,
  formContext,
  fieldComponents: {},
  formComponents: { Frame: FormFrame, Submit: SubmitButton },
});

/**
 * Thrown by `send`: what was sent is refused, and this is how to say it. `whole` is said above the controls, nothing when it is undefined; `fields`
 * has the names of the controls that are wrong, each with the message that `bound` finds its text by.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly whole: string | undefined;
  readonly fields: Readonly<Record<string, string>>;

  constructor(whole: string | undefined, fields: Readonly<Record<string, string>> = {}) {
    super(whole);
    this.whole = whole;
    this.fields = fields;
  }
}

const none: readonly never[] = [];

type EntryFormOptions<Entry extends object, Input> = {
  /** What the controls show at first, as it would be typed. */
  entry: Entry;
  /** Reads what was typed into what is sent, by the rules of the server; an issue belongs to the control at its path. */
  schema: z.ZodType<Input, Entry>;
  /** Sends it. What it throws, an error of the API or `Refused`, is shown; what was typed stays. */
  send: (input: Input) => unknown;
  /** The control for a field of the API that was refused; by itself the one of the same name. */
  fieldOf?: (path: string, entry: Entry) => string | null;
  /** Controls whose content was refused before the form was drawn. */
  refused?: readonly DeepKeys<Entry>[];
  /** Controls whose content can be sent once: empty again after a refusal. */
  once?: readonly DeepKeys<Entry>[];
  /** Told of each change, where what is typed outlives the form. */
  onEntry?: (entry: Entry) => void;
};

/**
 * A form over a schema. Nothing is called wrong before it was sent once; from then on each change is looked at. Draw it with
 * `<form.AppForm><form.Frame>…<form.Submit>`, and each control with `<form.Field name>` and `bound`.
 */
export function useEntryForm<Entry extends object, Input>(options: EntryFormOptions<Entry, Input>) {
  const { entry, schema, send, onEntry, refused = none, once = none, fieldOf = (path) => path } = options;
  const problemText = useProblemText();
  const form = useAppForm({
    defaultValues: entry,
    validationLogic: revalidateLogic(),
    validators: {
      onDynamic: schema,
      onSubmitAsync: async ({ value, formApi }) => {
        try {
          await send(schema.parse(value));
          return undefined;
        } catch (error) {
          for (const name of once) formApi.resetField(name);
          if (error instanceof Refused) return { form: error.whole, fields: error.fields };
          const wrong = problemOf(error).fields.flatMap(({ path, problem }) => {
            const field = fieldOf(path, value);
            return field === null ? [] : [[field, problem] as const];
          });
          return { form: problemText(error), fields: Object.fromEntries(wrong) };
        }
      },
    },
    listeners: { onChange: ({ formApi }) => onEntry?.(formApi.state.values) },
  });
  useEffect(() => {
    if (refused.length === 0) return;
    const fields: Partial<Record<DeepKeys<Entry>, string>> = {};
    for (const name of refused) fields[name] = 'refused';
    form.setErrorMap({ onSubmit: { form: undefined, fields } });
  }, [form, refused]);
  return form;
}
