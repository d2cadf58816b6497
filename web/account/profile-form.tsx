import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { currencies } from '../../contract/money.ts';
import { longestDisplayName } from '../../contract/people.ts';
import { profileFields } from '../../worker/core/identity/profile-fields.ts';
import { api } from '../kit/api/api.ts';
import type { ApiOutputs } from '../kit/api/api-types.ts';
import { bound } from '../kit/forms/bound.ts';
import { ChoiceGroup } from '../kit/forms/choice-group.tsx';
import { SelectField } from '../kit/forms/select-field.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import { useEntryForm } from '../kit/forms/use-entry-form.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { chooseLocale } from '../kit/text/locale.ts';
import { countryOptions } from './countries.ts';
import { rememberHome } from './region.ts';

type Profile = NonNullable<ApiOutputs['me']['get']['profile']>;

/** Name, language, country and currency of whoever is signed in. The language changes on the spot. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const t = useTranslations('profile');
  const locale = useLocale();
  const queries = useQueryClient();
  const save = useMutation(
    api.me.update.mutationOptions({
      onSuccess(saved) {
        chooseLocale(saved.locale);
        rememberHome(saved);
        queries.setQueryData(api.me.get.queryKey(), (me) => me && { ...me, profile: saved });
        void queries.invalidateQueries({ queryKey: api.me.get.queryKey() });
        toast(t('saved'));
      },
    }),
  );
  const { role, ...entry } = profile;
  const form = useEntryForm({
    entry,
    schema: profileFields,
    send: (fields) => save.mutateAsync(fields),
  });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-6">
        <form.Field name="displayName">
          {(field) => (
            <TextField
              label={t('name')}
              hint={t(role === 'owner' ? 'nameHint' : 'nameHintStaff')}
              autoComplete="name"
              maxLength={longestDisplayName}
              {...bound(field, t('wrong.name'))}
            />
          )}
        </form.Field>
        <form.Field name="locale">
          {(field) => (
            <ChoiceGroup
              legend={t('language')}
              choices={[
                { value: 'es', label: 'Español' },
                { value: 'en', label: 'English' },
              ]}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Field name="country">
          {(field) => (
            <SelectField
              label={t('country')}
              hint={t('countryHint')}
              optional
              value={field.state.value ?? ''}
              onValue={(country) => field.handleChange(country || null)}
              options={[{ value: '', label: t('unsaid') }, ...countryOptions(locale)]}
              autoComplete="country"
            />
          )}
        </form.Field>
        <form.Field name="currency">
          {(field) => (
            <SelectField
              label={t('currency')}
              hint={t('currencyHint')}
              optional
              value={field.state.value ?? ''}
              onValue={(value) => field.handleChange(value || null)}
              options={[
                { value: '', label: t('ofCountry') },
                ...currencies.map((value) => ({ value, label: t(`currencies.${value}`) })),
              ]}
            />
          )}
        </form.Field>
        <form.Submit look="main" large>
          {t('save')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
