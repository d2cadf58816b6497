import { useLocale } from '../kit/i18n.tsx';
import { formatMoney } from '../kit/money.ts';
import { regionCurrency } from '../kit/region-currency.ts';
import { usePlans } from './use-plans.ts';

/** What one consult costs by itself for an animal in that country, as text; null when it is not known (yet) or not sold. */
export function useSinglePrice(mode: 'chat' | 'video', country: string): string | null {
  const locale = useLocale();
  const currency = regionCurrency(country);
  const price = usePlans('call-a-vet').data?.single.find(
    (one) => one.meter === mode && one.currency === currency,
  );
  return price ? formatMoney(locale, price.unitAmount, currency) : null;
}
