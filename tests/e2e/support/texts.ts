import { createTranslator } from 'use-intl/core';
import kitEn from '../../../web/kit/messages/en.json' with { type: 'json' };
import kitEs from '../../../web/kit/messages/es.json' with { type: 'json' };
import firstEn from '../../../web/landing/messages/en.json' with { type: 'json' };
import firstEs from '../../../web/landing/messages/es.json' with { type: 'json' };
import en from '../../../web/messages/en.json' with { type: 'json' };
import es from '../../../web/messages/es.json' with { type: 'json' };

export type Language = 'es' | 'en';

const spanish = { ...kitEs, ...firstEs, ...es };
const catalogues: Record<Language, typeof spanish> = {
  es: spanish,
  en: { ...kitEn, ...firstEn, ...en },
};

/** Writes the texts of the web app as a person of that language sees them: `t('chat.send')`. */
export function textsIn(language: Language) {
  return createTranslator({ locale: language, messages: catalogues[language] });
}

export type Texts = ReturnType<typeof textsIn>;
