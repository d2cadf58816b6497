import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { consultModes, species } from '../../../contract/consults.ts';
import { chatsAtOnce } from '../../../contract/dispatch.ts';
import { locales } from '../../../contract/people.ts';
import { vetSettingsSchema } from '../../../worker/consults/duty/vet-settings.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { bound } from '../../kit/forms/bound.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { CheckGroup } from '../../kit/forms/check-group.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useLocale } from '../../kit/text/i18n.tsx';

const counts = Array.from({ length: chatsAtOnce.most }, (_, n) => n + 1);

/** Limits and skills of the vet who is signed in. Country licences are seen by the team first, so they are only shown. */
export function VetSettingsForm({ settings }: { settings: ApiOutputs['duty']['settings'] }) {
  const t = useTranslations('shifts.settings');
  const pet = useTranslations('pet');
  const locale = useLocale();
  const { countries, ...entry } = settings;
  const countryNames = new Intl.DisplayNames(locale, { type: 'region' });
  const form = useEntryForm({
    entry,
    schema: vetSettingsSchema,
    async send(chosen) {
      const saved = await apiClient.duty.setSettings.mutate(chosen);
      queryClient.setQueryData(api.duty.settings.queryKey({}), { ...saved, countries });
      toast(t('saved'));
    },
  });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-7">
        <form.Field name="chatsAtOnce">
          {(field) => {
            const { value, onValue, error } = bound(field);
            return (
              <SelectField
                label={t('chatsAtOnce')}
                hint={t('chatsHint')}
                value={String(value)}
                onValue={(chosen) => onValue(Number(chosen))}
                error={error}
                options={counts.map((count) => ({ value: String(count), label: String(count) }))}
              />
            );
          }}
        </form.Field>
        <form.Field name="modes">
          {(field) => (
            <CheckGroup
              legend={t('modes')}
              choices={consultModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
              {...bound(field, t('one'))}
            />
          )}
        </form.Field>
        <form.Field name="species">
          {(field) => (
            <CheckGroup
              legend={t('species')}
              choices={species.map((value) => ({ value, label: pet(`speciesNames.${value}`) }))}
              {...bound(field, t('one'))}
            />
          )}
        </form.Field>
        <form.Field name="languages">
          {(field) => (
            <CheckGroup
              legend={t('languages')}
              choices={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
              {...bound(field, t('one'))}
            />
          )}
        </form.Field>
        <form.Field name="shiftNotices">
          {(field) => <CheckField label={t('shiftNotices')} {...bound(field)} />}
        </form.Field>
        <div>
          <h2 className="text-base font-semibold">{t('licences')}</h2>
          <p>
            {countries.length === 0
              ? t('noLicence')
              : countries.map((code) => countryNames.of(code) ?? code).join(', ')}
          </p>
          <p className="mt-1 text-[0.9375rem] text-ink-soft">{t('licencesHint')}</p>
        </div>
        <form.Submit look="main" large>
          {t('save')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
