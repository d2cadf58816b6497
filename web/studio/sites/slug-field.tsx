import { useTranslations } from 'use-intl/react';
import type { bound } from '../../kit/forms/bound.ts';
import { TextField } from '../../kit/forms/text-field.tsx';
import { typedSlug } from './slug-of.ts';

/** The name of a site in our addresses, with the address that it makes. */
export function SlugField({ value, onValue, error }: ReturnType<typeof bound<string>>) {
  const t = useTranslations('studioSites.slug');
  return (
    <TextField
      label={t('label')}
      hint={t('hint', { address: `${location.host}/s/${value || '…'}` })}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      {...{ value, error }}
      onValue={(typed) => onValue(typedSlug(typed))}
    />
  );
}
