import { regionCurrency } from '../../account/region-currency.ts';
import { usePlans } from '../../billing/use-plans.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';

/** What one consult costs by itself for an animal in that country, as text; null when it is not known (yet) or not sold. */
export function useSinglePrice(mode: 'chat' | 'video', country: string): string | null {
  const locale = useLocale();
  const currency = regionCurrency(country);
  const price = usePlans('call-a-vet').data?.single.find(
    (one) => one.meter === mode && one.currency === currency,
  );
  return price ? formatMoney(locale, price.unitAmount, currency) : null;
}
