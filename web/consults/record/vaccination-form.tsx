import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { longestOfRecord, reminderDays } from '../../../contract/record.ts';
import { type Vaccine, vaccinesOf } from '../../../contract/vaccines.ts';
import type { EntryFields } from '../../../worker/consults/record/entry.ts';
import { bound } from '../../kit/forms/bound.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { Button } from '../../kit/ui/button.tsx';
import { dayOf } from '../pets/pet-profile-entry.ts';
import type { EntryFormProps } from './entry-dialog.tsx';
import { suggestedDue } from './suggested-due.ts';
import { useWords } from './use-words.ts';

type Typed = {
  vaccine: Vaccine;
  product: string;
  batch: string;
  clinic: string;
  day: string;
  due: string;
};

/** A vaccination, with the usual day of the next one to take or leave. */
export function VaccinationForm({ record, entry, save }: EntryFormProps<'vaccination'>) {
  const t = useTranslations('record');
  const { pet } = record;
  const words = useWords();
  const schema = z
    .custom<Typed>(() => true)
    .transform((typed, ctx): EntryFields => {
      const wrong = (path: keyof Typed) => ctx.addIssue({ code: 'custom', path: [path] });
      if (typed.vaccine === 'other' && typed.product.trim() === '') wrong('product');
      if (typed.day === '' || typed.day > dayOf(new Date())) wrong('day');
      if (typed.due !== '' && typed.due < typed.day) wrong('due');
      return { ...typed, kind: 'vaccination', due: typed.due || null };
    });
  const offered = vaccinesOf(pet.species);
  const form = useEntryForm({
    entry: {
      vaccine: entry?.vaccine ?? offered[0] ?? 'other',
      product: entry?.product ?? '',
      batch: entry?.batch ?? '',
      clinic: entry?.clinic ?? '',
      day: entry?.day ?? dayOf(new Date()),
      due: entry?.due ?? '',
    },
    schema,
    fieldOf: (path) => path.replace('entry.', ''),
    send: save,
  });
  const options = [...new Set([...offered, ...(entry ? [entry.vaccine] : [])])];
  return (
    <form.AppForm>
      <form.Frame safe={t('kept')}>
        <form.Field name="vaccine">
          {(field) => (
            <SelectField
              label={t('vaccinations.vaccine')}
              {...bound(field)}
              options={options.map((value) => ({ value, label: t(`vaccines.${value}`) }))}
            />
          )}
        </form.Field>
        <form.Subscribe selector={({ values }) => values.vaccine}>
          {(vaccine) => (
            <>
              {vaccine === 'rabies' && (
                <p className="-mt-2 text-[0.9375rem] text-ink-soft">{t('vaccinations.rabies')}</p>
              )}
              <form.Field name="product">
                {(field) => (
                  <TextField
                    label={t(vaccine === 'other' ? 'vaccinations.productOther' : 'vaccinations.product')}
                    optional={vaccine !== 'other'}
                    maxLength={longestOfRecord.product}
                    {...bound(field, t('vaccinations.wrongProduct'))}
                  />
                )}
              </form.Field>
            </>
          )}
        </form.Subscribe>
        <form.Field name="day">
          {(field) => (
            <TextField
              type="date"
              label={t('vaccinations.day')}
              max={dayOf(new Date())}
              {...bound(field, t('vaccinations.wrongDay'))}
            />
          )}
        </form.Field>
        <form.Field name="due">
          {(field) => (
            <TextField
              type="date"
              label={t('vaccinations.due')}
              hint={t('vaccinations.dueHint', { days: reminderDays })}
              optional
              {...bound(field, t('vaccinations.wrongDue'))}
            />
          )}
        </form.Field>
        <form.Subscribe selector={({ values }) => values}>
          {({ vaccine, day, due }) => {
            const suggested = day === '' ? null : suggestedDue(pet.species, vaccine, day, pet.birthDate);
            if (suggested === null || suggested.due === due) return null;
            return (
              <div className="-mt-2 flex flex-col items-start gap-1 text-[0.9375rem] text-ink-soft">
                <p>
                  {t('vaccinations.suggestion', {
                    day: words.day(suggested.due),
                    source: t(`vaccinations.sources.${suggested.source}`),
                  })}{' '}
                  {suggested.isCourse && t('vaccinations.course')}
                </p>
                <Button onClick={() => form.setFieldValue('due', suggested.due)}>
                  {t('vaccinations.take')}
                </Button>
              </div>
            );
          }}
        </form.Subscribe>
        <form.Field name="batch">
          {(field) => (
            <TextField
              label={t('vaccinations.batch')}
              optional
              autoComplete="off"
              maxLength={longestOfRecord.batch}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Field name="clinic">
          {(field) => (
            <TextField
              label={t('vaccinations.clinic')}
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
