import type { Locale } from '../../core/locale.ts';
import { type ReadStatic, readWorkerFile } from '../../core/static-files.ts';
import { type HelpTexts, helpTextsSchema } from './help-article.ts';

/** Where the texts of a language lie among the files that are for the Worker alone. */
export const helpTextsPath = (locale: Locale): string => `help/${locale}.json`;

/** The texts of all articles of a language. Throws UNAVAILABLE when their file is not there. */
export const readHelpTexts = (read: ReadStatic, locale: Locale): Promise<HelpTexts> =>
  readWorkerFile(read, helpTextsPath(locale), helpTextsSchema);
