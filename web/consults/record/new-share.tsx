import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { longestOfRecord, shareDays, usualOpenings } from '../../../contract/record.ts';
import { apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { MadeShare } from './made-share.tsx';

/** How often a link may be opened, to choose from. */
const openingChoices = [1, 3, usualOpenings, 50] as const;

const schema = z.object({
  label: z.string().trim(),
  days: z.string().transform((days) => shareDays.find((one) => one === Number(days)) ?? 7),
  openings: z.string().transform(Number),
});

type NewShareProps = { petId: string; onMade: () => void; onDone: () => void };

/** Makes a link to a record, and shows it once. */
export function NewShare({ petId, onMade, onDone }: NewShareProps) {
  const t = useTranslations('record.share');
  const [token, setToken] = useState<string | null>(null);
  const form = useEntryForm({
    entry: { label: '', days: '7', openings: String(usualOpenings) },
    schema,
    async send(wishes) {
      const made = await apiClient.record.share.mutate({ id: petId, ...wishes });
      setToken(made.token);
      onMade();
    },
  });
  if (token !== null) return <MadeShare token={token} onDone={onDone} />;
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="label">
          {(field) => (
            <TextField
              label={t('label')}
              hint={t('labelHint')}
              optional
              maxLength={longestOfRecord.shareLabel}
              {...bound(field)}
            />
          )}
        </form.Field>
        <div className="grid grid-cols-2 items-end gap-3">
          <form.Field name="days">
            {(field) => (
              <SelectField
                label={t('days')}
                {...bound(field)}
                options={shareDays.map((count) => ({
                  value: String(count),
                  label: t('daysValue', { count }),
                }))}
              />
            )}
          </form.Field>
          <form.Field name="openings">
            {(field) => (
              <SelectField
                label={t('openings')}
                {...bound(field)}
                options={openingChoices.map((count) => ({
                  value: String(count),
                  label: t('openingsValue', { count }),
                }))}
              />
            )}
          </form.Field>
        </div>
        <form.Submit look="primary" large>
          {t('make')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
