import type { TemplateCode } from '../../../contract/sites.ts';
import type { Locale } from '../../kit/text/locale.ts';

/** Where the Worker shows a template with a demo restaurant (worker/sites/edge/show-sample.ts), in the language on screen. */
export const sampleAddress = (code: TemplateCode, locale: Locale): string =>
  `/sample/${code}${locale === 'es' ? '' : `/${locale}`}`;
