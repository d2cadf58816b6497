import type { Locale } from '../../core/locale.ts';

/** Where the guides are, in Spanish. */
export const guidesPath = '/guias';
/** The same in English, below `/en` (web/kit/text/page-address.ts). */
export const guidesEnglishPath = '/guides';

/** The address of an article's page. */
export const guidePath = ({ locale, slug }: { readonly locale: Locale; readonly slug: string }): string =>
  `${locale === 'es' ? guidesPath : `/en${guidesEnglishPath}`}/${slug}`;
