import { pageAddress } from '../../web/kit/text/page-address.ts';
import type { Locale } from '../core/locale.ts';
import type { Page } from './page.ts';

/** Where a page is in a language. */
export const addressOf = (
  page: Page,
  locale: Locale,
  search?: Readonly<Record<string, string>> | URLSearchParams,
): string => pageAddress(locale, locale === 'en' ? (page.englishPath ?? page.path) : page.path, search);
