import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { currencies } from '../../contract/money.ts';
import { longestDisplayName } from '../../contract/people.ts';
import { api } from '../kit/api/api.ts';
import { problemOf } from '../kit/api/api-problem.ts';
import type { ApiOutputs } from '../kit/api/api-types.ts';
import { useProblemText } from '../kit/api/problem-text.ts';
import { ChoiceGroup } from '../kit/forms/choice-group.tsx';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { SelectField } from '../kit/forms/select-field.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import { useLocale } from '../kit/text/i18n.tsx';
import { chooseLocale, type Locale } from '../kit/text/locale.ts';
import { Button } from '../kit/ui/button.tsx';
import { countryOptions } from './countries.ts';
import { rememberHome } from './region.ts';

type Profile = NonNullable<ApiOutputs['me']['get']['profile']>;

/** Name, language, country and currency of whoever is signed in. The language changes on the spot. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const t = useTranslations('profile');
  const locale = useLocale();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [entry, setEntry] = useState(profile);
  const [isNameWrong, setNameWrong] = useState(false);
  const change = (part: Partial<Profile>) => setEntry((before) => ({ ...before, ...part }));
  const save = useMutation(
    api.me.update.mutationOptions({
      onSuccess(saved) {
        chooseLocale(saved.locale);
        rememberHome(saved);
        queries.setQueryData(api.me.get.queryKey(), (me) => me && { ...me, profile: saved });
        void queries.invalidateQueries({ queryKey: api.me.get.queryKey() });
        toast(t('saved'));
      },
      onError(error) {
        if (!problemOf(error).fields.some(({ path }) => path === 'displayName')) return;
        setNameWrong(true);
        focusFirstInvalid(form.current);
      },
    }),
  );
  const submit = () => {
    const isWrong = entry.displayName.trim() === '';
    setNameWrong(isWrong);
    if (isWrong) focusFirstInvalid(form.current);
    else {
      const { displayName, country, currency } = entry;
      save.mutate({ displayName, locale: entry.locale, country, currency });
    }
  };
  const unsaid = { value: '', label: t('unsaid') };
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit();
      }}
    >
      {save.error && <FormError key={save.failureCount}>{problemText(save.error)}</FormError>}
      <TextField
        label={t('name')}
        hint={t(profile.role === 'owner' ? 'nameHint' : 'nameHintStaff')}
        value={entry.displayName}
        onValue={(displayName) => change({ displayName })}
        error={isNameWrong ? t('wrong.name') : undefined}
        autoComplete="name"
        maxLength={longestDisplayName}
      />
      <ChoiceGroup<Locale>
        legend={t('language')}
        choices={[
          { value: 'es', label: 'Español' },
          { value: 'en', label: 'English' },
        ]}
        value={entry.locale}
        onValue={(chosen) => change({ locale: chosen })}
      />
      <SelectField
        label={t('country')}
        hint={t('countryHint')}
        optional
        value={entry.country ?? ''}
        onValue={(country) => change({ country: country || null })}
        options={[unsaid, ...countryOptions(locale)]}
        autoComplete="country"
      />
      <SelectField
        label={t('currency')}
        hint={t('currencyHint')}
        optional
        value={entry.currency ?? ''}
        onValue={(value) => change({ currency: currencies.find((known) => known === value) ?? null })}
        options={[
          { value: '', label: t('ofCountry') },
          ...currencies.map((value) => ({ value, label: t(`currencies.${value}`) })),
        ]}
      />
      <Button type="submit" look="main" large busy={save.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
