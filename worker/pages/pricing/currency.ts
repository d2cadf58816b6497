import type { Currency } from '../../../contract/money.ts';
import { regionCurrency } from '../../../web/account/region-currency.ts';
import { currencySchema } from '../../core/currency.ts';
import type { View } from '../page.ts';

/** The currency to show prices in: the one in the address, else the person's own, else that of the visitor's country. */
export function currencyOf(view: View): Currency {
  const asked = currencySchema.safeParse(view.search.get('currency'));
  return asked.data ?? view.currency ?? regionCurrency(view.country);
}
