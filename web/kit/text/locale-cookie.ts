import { localeStorageKey } from '../session/storage-keys.ts';

/** Tells the Worker, for a year, which language was chosen here. The cookie is made when somebody chooses, never before. */
export function tellLocale(locale: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store API, and this value needs no escaping
  document.cookie = `${localeStorageKey}=${locale}; path=/; max-age=31536000; samesite=lax`;
}
