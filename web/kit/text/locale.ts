import { localeStorageKey } from '../session/storage-keys.ts';
import { tellLocale } from './locale-cookie.ts';

export type Locale = 'es' | 'en';

const listeners = new Set<() => void>();
let current = firstLocale();
document.documentElement.lang = current;

function asLocale(tag: string | null | undefined): Locale | null {
  const language = tag?.slice(0, 2).toLowerCase();
  return language === 'es' || language === 'en' ? language : null;
}

function stored(): string | null {
  try {
    return localStorage.getItem(localeStorageKey);
  } catch {
    return null; // storage may be closed to us (private windows, embedded views); the choice then lives as long as the page
  }
}

/** `?lang=` in the address, else what was chosen before, else the first language of the browser that we speak, else Spanish. */
function firstLocale(): Locale {
  const asked = asLocale(new URLSearchParams(location.search).get('lang'));
  const kept = asked ?? asLocale(stored());
  // Again each time: whoever chose before there was a cookie is known to the Worker, too, and a year begins anew.
  if (kept) remember(kept);
  const browser = navigator.languages.map(asLocale).find((locale) => locale !== null);
  return kept ?? browser ?? 'es';
}

function remember(locale: Locale): void {
  tellLocale(locale);
  try {
    localStorage.setItem(localeStorageKey, locale);
  } catch {
    // see `stored`
  }
}

/** Whether the person has picked a language on this device, rather than the browser or we for them. */
export function hasChosenLocale(): boolean {
  return asLocale(stored()) !== null;
}

/** The language that the person reads now. */
export function currentLocale(): Locale {
  return current;
}

/** Changes the language everywhere: screen, `<html lang>`, what the API answers in, and the next visit. */
export function chooseLocale(locale: Locale): void {
  remember(locale);
  if (locale === current) return;
  current = locale;
  document.documentElement.lang = locale;
  for (const changed of listeners) changed();
}

/** Calls back after each change of language; returns the way to stop. */
export function onLocaleChange(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
