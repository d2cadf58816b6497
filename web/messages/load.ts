import type { LoadMessages } from '../kit/i18n.tsx';

const files = {
  es: () => import('./es.json'),
  en: () => import('./en.json'),
};

/** The texts of the web app in a language. */
export const loadMessages: LoadMessages = async (locale) => (await files[locale]()).default;
