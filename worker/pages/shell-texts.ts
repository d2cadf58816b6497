import { kit as kitEn } from '../../web/kit/messages/en.json';
import { kit as kitEs } from '../../web/kit/messages/es.json';
import { shell as shellEn } from '../../web/shell/messages/en.json';
import { shell as shellEs } from '../../web/shell/messages/es.json';
import { textsOf } from '../core/texts.ts';

/** What the app's own frame calls things. */
export const shellTexts = textsOf({ es: { kit: kitEs, shell: shellEs }, en: { kit: kitEn, shell: shellEn } });
