import type { MenuLanguage } from '../../../contract/sites.ts';
import type { Locale } from '../../kit/text/locale.ts';

/** What a language is called in another: `inglés`. */
export const languageName = (locale: Locale, language: MenuLanguage): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
