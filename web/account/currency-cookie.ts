import type { Currency } from '../../contract/money.ts';
import { currencyStorageKey } from '../kit/session/storage-keys.ts';

/** Tells the Worker, for a year, in which currency this person's prices are: the pages that it renders show them so. Made only once a country or a currency was named. */
export function tellCurrency(currency: Currency): void {
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store API, and this value needs no escaping
  document.cookie = `${currencyStorageKey}=${currency}; path=/; max-age=31536000; samesite=lax`;
}
