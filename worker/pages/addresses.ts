import type { Locale } from '../core/locale.ts';

type Search = Readonly<Record<string, string>> | URLSearchParams;

const queryOf = (search: Search) => {
  const text = new URLSearchParams(search).toString();
  return text === '' ? '' : `?${text}`;
};

/** Where a page is in a language: `/pricing` in Spanish, `/en/pricing` in English. `path` is its Spanish address. */
export function addressOf(locale: Locale, path: string, search: Search = {}): string {
  const own = locale === 'es' ? path : path === '/' ? '/en' : `/en${path}`;
  return `${own}${queryOf(search)}`;
}

/** The address that changes the language of a page and has the choice remembered. */
export function choiceOf(locale: Locale, path: string, search: Search = {}): string {
  const chosen = new URLSearchParams(search);
  chosen.set('lang', locale);
  return addressOf(locale, path, chosen);
}
