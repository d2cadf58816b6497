import type { MenuLanguage } from '../../../../contract/sites.ts';
import type { Locale } from '../../../core/locale.ts';
import { textsOf } from '../../../core/texts.ts';
import { page as en } from './messages/en.json';
import { page as es } from './messages/es.json';

/** What the pages say by themselves, around the restaurant's own words. */
export const pageTexts = textsOf({ es, en });

const nearSpanish: readonly MenuLanguage[] = ['es', 'ca', 'eu', 'gl'];

/** Which of our languages stands around the words of a menu's language. */
export const localeAround = (language: MenuLanguage): Locale =>
  nearSpanish.includes(language) ? 'es' : 'en';
