import { createTranslator } from 'use-intl/core';
import kitEn from '../../../web/kit/messages/en.json' with { type: 'json' };
import kitEs from '../../../web/kit/messages/es.json' with { type: 'json' };
import firstEn from '../../../web/landing/messages/en.json' with { type: 'json' };
import firstEs from '../../../web/landing/messages/es.json' with { type: 'json' };
import en from '../../../web/messages/en.json' with { type: 'json' };
import es from '../../../web/messages/es.json' with { type: 'json' };
import pagesEn from '../../../worker/consults/pages/messages/en.json' with { type: 'json' };
import pagesEs from '../../../worker/consults/pages/messages/es.json' with { type: 'json' };
import pricingEn from '../../../worker/pages/pricing/messages/en.json' with { type: 'json' };
import pricingEs from '../../../worker/pages/pricing/messages/es.json' with { type: 'json' };
import sitesEn from '../../../worker/sites/pages/messages/en.json' with { type: 'json' };
import sitesEs from '../../../worker/sites/pages/messages/es.json' with { type: 'json' };

export type Language = 'es' | 'en';

const spanish = { ...kitEs, ...firstEs, ...es, ...pagesEs, ...pricingEs, ...sitesEs };
const catalogues: Record<Language, typeof spanish> = {
  es: spanish,
  en: { ...kitEn, ...firstEn, ...en, ...pagesEn, ...pricingEn, ...sitesEn },
};

/** Writes the texts of the web app and of the pages before it as a person of that language sees them: `t('chat.send')`. */
export function textsIn(language: Language) {
  return createTranslator({ locale: language, messages: catalogues[language] });
}

export type Texts = ReturnType<typeof textsIn>;
