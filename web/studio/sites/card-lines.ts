import { createTranslator } from 'use-intl/core';
import type { MenuLanguage } from '../../../contract/sites.ts';
import { localeAround } from '../../../worker/sites/pages/published/page-texts.ts';
import en from './messages/en.json';
import es from './messages/es.json';

const messages = { es, en };

/** What a printed card asks guests to do: a line in each of our languages that stand around those of the menu, whoever prints it. */
export const cardLines = (languages: readonly MenuLanguage[]): string[] =>
  [...new Set(languages.map(localeAround))].map((locale) =>
    createTranslator({ locale, messages: messages[locale] })('studioSites.qr.card'),
  );
