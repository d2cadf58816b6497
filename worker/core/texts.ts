import { type AbstractIntlMessages, createTranslator } from 'use-intl/core';
import type { Locale } from './locale.ts';

/** Writes texts of catalogues by their keys, in a language: `textsOf({ es, en })('en')('price.title')`. */
export function textsOf<Messages extends AbstractIntlMessages>(catalogues: Record<Locale, Messages>) {
  const translate = (locale: Locale) => createTranslator<Messages>({ locale, messages: catalogues[locale] });
  // A translator parses a text the first time and keeps it.
  const made = new Map<Locale, ReturnType<typeof translate>>();
  return (locale: Locale) => {
    const known = made.get(locale) ?? translate(locale);
    made.set(locale, known);
    return known;
  };
}
