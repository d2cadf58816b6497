import type { MenuLanguage } from '../../../contract/sites.ts';

/** A text in the first of the languages that has it; empty when none has. */
export const saidText = (
  texts: Readonly<Partial<Record<MenuLanguage, string>>>,
  languages: readonly MenuLanguage[],
): string => languages.map((language) => texts[language] ?? '').find((text) => text !== '') ?? '';
