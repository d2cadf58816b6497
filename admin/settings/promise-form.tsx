import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { levels } from '../../contract/urgency.ts';
import { api } from '../../web/kit/api/api.ts';
import { bound } from '../../web/kit/forms/bound.ts';
import { CheckField } from '../../web/kit/forms/check-field.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { entryOf, type PromiseSetting, promiseEntrySchema } from './promise-entry.ts';
import { ReasonField } from './reason-field.tsx';

const limits = ['creditDays', 'creditCap', 'capDays', 'followUpHours'] as const;

/** What is promised for one way of consulting. A change says why; one that somebody else has overtaken is refused, and what was typed stays. */
export function PromiseForm({ promise }: { promise: PromiseSetting }) {
  const t = useTranslations('settings.promise');
  const change = useTranslations('settings.change');
  const levelNames = useTranslations('settings.level');
  const queryClient = useQueryClient();
  const save = useMutation(
    api.admin.settings.setPromise.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.admin.settings.pathKey() }),
    }),
  );
  const form = useEntryForm({
    entry: entryOf(promise),
    schema: promiseEntrySchema,
    send: ({ red, orange, yellow, green, blue, ...rest }) =>
      save.mutateAsync({
        ...rest,
        mode: promise.mode,
        answerSeconds: promise.answerSeconds,
        levels: { red, orange, yellow, green, blue },
        revision: promise.revision,
      }),
  });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="active">
          {(field) => <CheckField label={t('active')} {...bound(field)} />}
        </form.Field>
        <fieldset>
          <legend className="mb-3 font-semibold">{t('minutes')}</legend>
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-5">
            {levels.map((level) => (
              <form.Field key={level} name={level}>
                {(field) => (
                  <TextField
                    label={levelNames(level)}
                    inputMode="numeric"
                    autoComplete="off"
                    {...bound(field, t('wrong.minutes'))}
                  />
                )}
              </form.Field>
            ))}
          </div>
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          {limits.map((limit) => (
            <form.Field key={limit} name={limit}>
              {(field) => (
                <TextField
                  label={t(limit)}
                  inputMode="numeric"
                  autoComplete="off"
                  {...bound(field, t('wrong.number'))}
                />
              )}
            </form.Field>
          ))}
        </div>
        <form.Field name="reason">{(field) => <ReasonField field={field} />}</form.Field>
        <form.Submit look="primary" className="self-start">
          {change('save')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
