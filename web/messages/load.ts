import { type LoadMessages, reloadCatalogue } from '../kit/text/i18n.tsx';

/** Texts of the first page and of the shell; they are part of what is downloaded before anybody touches anything. */
const first = {
  es: () => import('../landing/messages/es.json'),
  en: () => import('../landing/messages/en.json'),
};

/** Texts of every other screen. */
const rest = {
  es: () => import('./es.json'),
  en: () => import('./en.json'),
};

let wantsRest = location.pathname !== '/';

/** The texts of the web app in a language: those of the first page, and all of them once another screen was asked for. */
export const loadMessages: LoadMessages = async (locale) => {
  const [forFirst, forRest] = await Promise.all([first[locale](), wantsRest ? rest[locale]() : null]);
  return { ...forFirst.default, ...forRest?.default };
};

/** Call before a screen other than the first page is drawn; resolves when its texts are there. */
export async function needAllTexts(): Promise<void> {
  if (wantsRest) return;
  wantsRest = true;
  await reloadCatalogue().catch((error: unknown) => {
    wantsRest = false;
    throw error;
  });
}
