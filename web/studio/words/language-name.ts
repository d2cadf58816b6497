import { useMemo } from 'react';
import type { MenuLanguage } from '../../../contract/sites.ts';
import { useLocale } from '../../kit/text/i18n.tsx';

/** What languages are called in the language on screen: "inglés", "English". */
export function useLanguageName(): (language: MenuLanguage) => string {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    return (language) => names.of(language) ?? language;
  }, [locale]);
}
