import type { LoadMessages } from '../../web/kit/text/i18n.tsx';

const files = {
  es: () => import('./es.json'),
  en: () => import('./en.json'),
};

/** The texts of the admin app in a language. */
export const loadMessages: LoadMessages = async (locale) => (await files[locale]()).default;
