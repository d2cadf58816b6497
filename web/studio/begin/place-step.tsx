import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { menuCurrencies, menuLanguages } from '../../../contract/sites.ts';
import { countryOptions } from '../../account/countries.ts';
import { bound } from '../../kit/forms/bound.ts';
import { CheckGroup } from '../../kit/forms/check-group.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { useLanguageName } from '../words/language-name.ts';
import { countryDefaults, zoneChoices } from './country-defaults.ts';
import { changeDraft, useDraft } from './draft.ts';

const schema = z.object({
  country: z.string(),
  timeZone: z.string(),
  currency: z.enum(menuCurrencies),
  language: z.enum(menuLanguages),
  others: z.array(z.enum(menuLanguages)),
});

const inName = (zone: string) => zone.replaceAll('_', ' ');

/** Where the place is, and what follows from that: filled in, to be changed where it is otherwise. */
export function PlaceStep({ onDone }: { onDone: () => void }) {
  const t = useTranslations('begin');
  const locale = useLocale();
  const { country, timeZone, currency, language, others } = useDraft();
  const countries = useMemo(() => countryOptions(locale), [locale]);
  const currencies = useMemo(() => new Intl.DisplayNames(locale, { type: 'currency' }), [locale]);
  const form = useEntryForm({
    entry: { country, timeZone, currency, language, others },
    schema,
    onEntry: changeDraft,
    send: onDone,
  });
  const called = useLanguageName();
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-6">
        <p className="text-ink-soft">{t('place.text')}</p>
        <form.Field
          name="country"
          listeners={{
            onChange({ value }) {
              const usual = countryDefaults(value, locale);
              form.setFieldValue('currency', usual.currency);
              form.setFieldValue('timeZone', usual.timeZone);
              form.setFieldValue('language', usual.language);
              form.setFieldValue('others', usual.others);
            },
          }}
        >
          {(field) => (
            <SelectField
              label={t('place.country')}
              {...bound(field)}
              options={countries}
              autoComplete="country"
            />
          )}
        </form.Field>
        <div className="grid gap-6 sm:grid-cols-2">
          <form.Field name="currency">
            {(field) => (
              <SelectField
                label={t('place.currency')}
                {...bound(field)}
                options={menuCurrencies.map((value) => ({
                  value,
                  label: `${currencies.of(value) ?? value} (${value})`,
                }))}
              />
            )}
          </form.Field>
          <form.Field name="timeZone">
            {(field) => (
              <SelectField
                label={t('place.timeZone')}
                hint={t('place.timeZoneHint')}
                {...bound(field)}
                options={[...new Set([...zoneChoices(country), timeZone])].map((value) => ({
                  value,
                  label: inName(value),
                }))}
              />
            )}
          </form.Field>
        </div>
        <form.Field
          name="language"
          listeners={{
            onChange: ({ value }) =>
              form.setFieldValue('others', (chosen) => chosen.filter((other) => other !== value)),
          }}
        >
          {(field) => (
            <SelectField
              label={t('place.language')}
              {...bound(field)}
              options={menuLanguages.map((value) => ({ value, label: called(value) }))}
            />
          )}
        </form.Field>
        <form.Field name="others">
          {(field) => (
            <CheckGroup
              legend={t('place.others')}
              choices={menuLanguages
                .filter((value) => value !== language)
                .map((value) => ({ value, label: called(value) }))}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Submit look="main" large>
          {t('template.next')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
