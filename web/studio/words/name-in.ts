import type { MenuLanguage } from '../../../contract/sites.ts';

/** What a person of the studio reads of a text that a business has by language: in their own, else in the first one that there is; empty for none. */
export function nameIn(locale: MenuLanguage, texts: Partial<Record<MenuLanguage, string>> | null): string {
  if (texts === null) return '';
  return texts[locale] || Object.values(texts).find((text) => text !== '') || '';
}
