import { type ReactNode, useSyncExternalStore } from 'react';
import { IntlProvider, useLocale as useIntlLocale } from 'use-intl/react';
import type { Locale } from './locale.ts';
import { onTextsChange, shownTexts } from './texts.ts';

/** Gives `useTranslations` the texts that `needTexts` has fetched, in the language on screen. */
export function I18nProvider({ children }: { children: ReactNode }) {
  const { locale, messages } = useSyncExternalStore(onTextsChange, shownTexts);
  return (
    <IntlProvider
      locale={locale}
      messages={messages}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
    >
      {children}
    </IntlProvider>
  );
}

/** The language on screen. */
export function useLocale(): Locale {
  return useIntlLocale();
}
