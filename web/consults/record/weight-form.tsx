import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { heaviestGrams, type Species } from '../../../contract/consults.ts';
import { likelyGrams } from '../../../contract/record.ts';
import type { EntryFields } from '../../../worker/consults/record/entry.ts';
import { browserRegion } from '../../account/region.ts';
import { bound } from '../../kit/forms/bound.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { dayOf } from '../pets/pet-profile-entry.ts';
import { gramsOf, regionWeightUnit, type WeightUnit, weightText } from '../pets/weight.ts';
import type { EntryFormProps } from './entry-dialog.tsx';
import { useWords } from './use-words.ts';

const units = ['kg', 'lb'] as const;

/** The species whose weights lie elsewhere; null when this one is likely, or nobody knows. */
function unlikelyFor(species: Species, grams: number | null) {
  if (species === 'other' || grams === null) return null;
  const [least, most] = likelyGrams[species];
  return grams < least || grams > most ? species : null;
}

type Typed = { weight: string; unit: WeightUnit; day: string; sure: boolean };

/** What an animal weighed, and when. What is unlikely for its species is asked about before it is sent. */
export function WeightForm({ record, entry, save }: EntryFormProps<'weight'>) {
  const t = useTranslations('record');
  const locale = useLocale();
  const words = useWords();
  const unit = regionWeightUnit(browserRegion());
  const gramsIn = ({ weight, unit: typedUnit }: Pick<Typed, 'weight' | 'unit'>) => {
    // As it is shown it is rounded: what was not touched stays what it is.
    if (entry && typedUnit === unit && weight === weightText(entry.grams, unit, locale)) return entry.grams;
    return gramsOf(weight, typedUnit);
  };
  const schema = z
    .custom<Typed>(() => true)
    .transform((typed, ctx): EntryFields => {
      const wrong = (path: keyof Typed) => ctx.addIssue({ code: 'custom', path: [path] });
      const grams = gramsIn(typed);
      if (grams === null || grams > heaviestGrams) wrong('weight');
      else if (unlikelyFor(record.pet.species, grams) !== null && !typed.sure) wrong('sure');
      if (typed.day === '' || typed.day > dayOf(new Date())) wrong('day');
      return { kind: 'weight', grams: grams ?? 0, day: typed.day };
    });
  const form = useEntryForm({
    entry: {
      weight: entry ? weightText(entry.grams, unit, locale) : '',
      unit,
      day: entry?.day ?? dayOf(new Date()),
      sure: false,
    },
    schema,
    fieldOf: (path) => (path === 'entry.grams' ? 'weight' : path.replace('entry.', '')),
    send: save,
  });
  return (
    <form.AppForm>
      <form.Frame safe={t('kept')}>
        <div className="grid grid-cols-[1fr_auto] items-start gap-3">
          <form.Field name="weight">
            {(field) => (
              <TextField
                label={t('weights.weight')}
                inputMode="decimal"
                autoComplete="off"
                maxLength={8}
                {...bound(field, t('weights.wrong'))}
              />
            )}
          </form.Field>
          <form.Field name="unit">
            {(field) => (
              <SelectField
                label={t('weights.unit')}
                className="w-24"
                {...bound(field)}
                options={units.map((value) => ({ value, label: value }))}
              />
            )}
          </form.Field>
        </div>
        <form.Field name="day">
          {(field) => (
            <TextField
              type="date"
              label={t('weights.day')}
              max={dayOf(new Date())}
              {...bound(field, t('weights.wrongDay'))}
            />
          )}
        </form.Field>
        <form.Subscribe selector={({ values }) => gramsIn(values)}>
          {(grams) => {
            const species = unlikelyFor(record.pet.species, grams);
            if (species === null || grams === null) return null;
            const asked = t('weights.unlikely', {
              weight: words.weight(grams),
              species: t(`kinds.${species}`),
            });
            return (
              <div role="status" className="flex flex-col gap-2">
                <p className="font-medium">{asked}</p>
                <form.Field name="sure">
                  {(field) => <CheckField label={t('weights.unlikelyYes')} {...bound(field, asked)} />}
                </form.Field>
              </div>
            );
          }}
        </form.Subscribe>
        <form.Submit look="primary" large>
          {t(entry ? 'save' : 'add')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
