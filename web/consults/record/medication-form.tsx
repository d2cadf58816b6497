import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { longestOfRecord } from '../../../contract/record.ts';
import type { EntryFields } from '../../../worker/consults/record/entry.ts';
import { bound } from '../../kit/forms/bound.ts';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { dayOf } from '../pets/pet-profile-entry.ts';
import type { EntryFormProps } from './entry-dialog.tsx';

type Typed = { name: string; dose: string; purpose: string; clinic: string; day: string; until: string };

/** A medicine that an animal takes, or took. */
export function MedicationForm({ entry, save }: EntryFormProps<'medication'>) {
  const t = useTranslations('record');
  const schema = z
    .custom<Typed>(() => true)
    .transform((typed, ctx): EntryFields => {
      const wrong = (path: keyof Typed) => ctx.addIssue({ code: 'custom', path: [path] });
      if (typed.name.trim() === '') wrong('name');
      if (typed.day === '') wrong('day');
      if (typed.until !== '' && typed.until < typed.day) wrong('until');
      return { ...typed, kind: 'medication', until: typed.until || null };
    });
  const form = useEntryForm({
    entry: {
      name: entry?.name ?? '',
      dose: entry?.dose ?? '',
      purpose: entry?.purpose ?? '',
      clinic: entry?.clinic ?? '',
      day: entry?.day ?? dayOf(new Date()),
      until: entry?.until ?? '',
    },
    schema,
    fieldOf: (path) => path.replace('entry.', ''),
    send: save,
  });
  return (
    <form.AppForm>
      <form.Frame safe={t('kept')}>
        <form.Field name="name">
          {(field) => (
            <TextField
              label={t('medications.name')}
              autoComplete="off"
              maxLength={longestOfRecord.medicine}
              {...bound(field, t('medications.wrongName'))}
            />
          )}
        </form.Field>
        <form.Field name="dose">
          {(field) => (
            <TextArea
              label={t('medications.dose')}
              hint={t('medications.doseHint')}
              optional
              rows={2}
              maxLength={longestOfRecord.dose}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Field name="purpose">
          {(field) => (
            <TextField
              label={t('medications.purpose')}
              optional
              maxLength={longestOfRecord.purpose}
              {...bound(field)}
            />
          )}
        </form.Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <form.Field name="day">
            {(field) => (
              <TextField
                type="date"
                label={t('medications.day')}
                {...bound(field, t('medications.wrongDay'))}
              />
            )}
          </form.Field>
          <form.Field name="until">
            {(field) => (
              <TextField
                type="date"
                label={t('medications.until')}
                hint={t('medications.untilHint')}
                optional
                {...bound(field, t('medications.wrongUntil'))}
              />
            )}
          </form.Field>
        </div>
        <form.Field name="clinic">
          {(field) => (
            <TextField
              label={t('medications.clinic')}
              optional
              maxLength={longestOfRecord.clinic}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Submit look="primary" large>
          {t(entry ? 'save' : 'add')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
