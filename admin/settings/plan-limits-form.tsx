import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { mostIncluded } from '../../contract/products.ts';
import { api } from '../../web/kit/api/api.ts';
import { bound } from '../../web/kit/forms/bound.ts';
import { CheckField } from '../../web/kit/forms/check-field.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { entryOf, type PlanLimits, planLimitsEntrySchema } from './plan-limits-entry.ts';
import { ReasonField } from './reason-field.tsx';

/** What one plan includes. A change says why; one that somebody else has overtaken is refused, and what was typed stays. */
export function PlanLimitsForm({ plan, onSaved }: { plan: PlanLimits; onSaved: () => void }) {
  const t = useTranslations('settings.plans');
  const change = useTranslations('settings.change');
  const queryClient = useQueryClient();
  const save = useMutation(
    api.admin.settings.setPlanLimits.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.admin.settings.pathKey() }),
    }),
  );
  const entry = entryOf(plan);
  const form = useEntryForm({
    entry,
    schema: planLimitsEntrySchema,
    async send(typed) {
      const { product, planCode, limits: was } = plan;
      await save.mutateAsync({ product, planCode, was, ...typed });
      onSaved();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {entry.lines.map(({ meter }, index) => (
            <fieldset key={meter}>
              <legend className="sr-only">{t(`meters.${meter}`)}</legend>
              <form.Subscribe selector={({ values }) => values.lines[index]?.unlimited ?? false}>
                {(unlimited) =>
                  !unlimited && (
                    <form.Field name={`lines[${index}].count`}>
                      {(field) => (
                        <TextField
                          label={t(`meters.${meter}`)}
                          inputMode="numeric"
                          autoComplete="off"
                          {...bound(field, t('wrong.count', { most: mostIncluded }))}
                        />
                      )}
                    </form.Field>
                  )
                }
              </form.Subscribe>
              <form.Field name={`lines[${index}].unlimited`}>
                {(field) => <CheckField label={t(`unlimited.${meter}`)} {...bound(field)} />}
              </form.Field>
            </fieldset>
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
