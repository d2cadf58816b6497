import { type ReactNode, startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { AbstractIntlMessages } from 'use-intl/core';
import { IntlProvider, useLocale as useIntlLocale } from 'use-intl/react';
import type { Catalogue } from './catalogue.ts';
import { chooseLocale, currentLocale, type Locale, onLocaleChange } from './locale.ts';

type Messages = Partial<Catalogue> & AbstractIntlMessages;

/** Fetches an app's own texts in a language; the kit adds its own. */
export type LoadMessages = (locale: Locale) => Promise<Messages>;

/** The texts that the first paint needs, with their language. */
export type LoadedCatalogue = { locale: Locale; messages: Messages };

const kitMessages: Record<Locale, () => Promise<{ default: Pick<Catalogue, 'kit'> }>> = {
  es: () => import('../messages/es.json'),
  en: () => import('../messages/en.json'),
};

/** Loads the kit's and the app's texts for a language. Rejects when they cannot be fetched. */
export async function loadCatalogue(load: LoadMessages, locale = currentLocale()): Promise<LoadedCatalogue> {
  const [kit, app] = await Promise.all([kitMessages[locale](), load(locale)]);
  return { locale, messages: { ...kit.default, ...app } };
}

let refresh: (() => Promise<void>) | null = null;

/** Asks the app's `LoadMessages` again, because more texts are needed now; resolves when they can be used. */
export async function reloadCatalogue(): Promise<void> {
  await refresh?.();
}

/** Gives `useTranslations` its texts and follows the chosen language; the old texts stay until the new ones are here. */
export function I18nProvider(props: { first: LoadedCatalogue; load: LoadMessages; children: ReactNode }) {
  const [catalogue, setCatalogue] = useState(props.first);
  const wanted = useSyncExternalStore(onLocaleChange, currentLocale);
  const { load } = props;

  useEffect(() => {
    if (wanted === catalogue.locale) return;
    let stale = false;
    loadCatalogue(load, wanted)
      .then((loaded) => {
        if (!stale) startTransition(() => setCatalogue(loaded));
      })
      .catch(() => chooseLocale(catalogue.locale));
    return () => {
      stale = true;
    };
  }, [wanted, catalogue.locale, load]);

  useEffect(() => {
    refresh = async () => {
      const loaded = await loadCatalogue(load);
      flushSync(() => setCatalogue(loaded));
    };
    return () => {
      refresh = null;
    };
  }, [load]);

  return (
    <IntlProvider
      locale={catalogue.locale}
      messages={catalogue.messages}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
    >
      {props.children}
    </IntlProvider>
  );
}

/** The language on screen. */
export function useLocale(): Locale {
  return useIntlLocale();
}
