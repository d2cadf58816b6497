import type { AbstractIntlMessages } from 'use-intl/core';
import type { Catalogue } from './catalogue.ts';
import { chooseLocale, currentLocale, type Locale, onLocaleChange } from './locale.ts';

type Messages = Partial<Catalogue> & AbstractIntlMessages;

/** Fetches the texts of one part of an app in a language. */
export type PartTexts = (locale: Locale) => Promise<{ default: Messages }>;

/** What can be shown now: a language, and the texts of the parts that were needed so far. */
export type ShownTexts = { locale: Locale; messages: Messages };

/** The texts of a part from its two catalogues; give it dynamic imports, so that each is fetched when it is needed. */
export function partTexts(
  es: () => Promise<{ default: Messages }>,
  en: () => Promise<{ default: Messages }>,
): PartTexts {
  const files: Record<Locale, typeof es> = { es, en };
  return (locale) => files[locale]();
}

const kitTexts = partTexts(
  () => import('../messages/es.json'),
  () => import('../messages/en.json'),
);

const needed = new Set<PartTexts>();
const listeners = new Set<() => void>();
let shown: ShownTexts = { locale: currentLocale(), messages: {} };

async function fetchTexts(locale: Locale, parts: Iterable<PartTexts>): Promise<Messages> {
  const files = await Promise.all([...parts].map((load) => load(locale)));
  return Object.assign({}, ...files.map((file) => file.default));
}

function show(texts: ShownTexts): void {
  shown = texts;
  for (const listener of listeners) listener();
}

/** Resolves when the kit's texts and those of the parts can be shown. Rejects when they cannot be fetched. */
export async function needTexts(...parts: PartTexts[]): Promise<void> {
  const missing = [kitTexts, ...parts].filter((part) => !needed.has(part));
  if (missing.length === 0) return;
  let locale: Locale;
  let messages: Messages;
  do {
    locale = shown.locale;
    messages = await fetchTexts(locale, missing);
    // Another language may have come while these were on their way.
  } while (locale !== shown.locale);
  for (const part of missing) needed.add(part);
  show({ locale, messages: { ...shown.messages, ...messages } });
}

/** Fetches a screen's code and the texts that it shows at the same time. */
export function withTexts<Module>(load: () => Promise<Module>, ...parts: PartTexts[]): () => Promise<Module> {
  return async () => {
    const [module] = await Promise.all([load(), needTexts(...parts)]);
    return module;
  };
}

/** Fetches what is needed in the chosen language; the old texts stay until all of the new ones are here. */
async function followLocale(): Promise<void> {
  const locale = currentLocale();
  if (locale === shown.locale) return;
  const parts = [...needed];
  const messages = await fetchTexts(locale, parts);
  if (locale === currentLocale() && parts.length === needed.size) show({ locale, messages });
  else await followLocale();
}

onLocaleChange(() => {
  followLocale().catch(() => chooseLocale(shown.locale));
});

/** What can be shown now. */
export const shownTexts = (): ShownTexts => shown;

/** Calls back whenever `shownTexts` changes; returns the way to stop. */
export function onTextsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
