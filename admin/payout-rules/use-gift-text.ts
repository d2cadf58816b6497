import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import type { PayoutRule, PayoutRules } from './payout-rule.ts';

/** Says what a rule gives: a share, with what it comes to at today's price, or an amount. */
export function useGiftText({ prices }: PayoutRules) {
  const t = useTranslations('payoutRules');
  const locale = useLocale();
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  return ({ meter, currency, shareBp, fixedAmount }: PayoutRule): string => {
    if (shareBp === null) return formatMoney(locale, fixedAmount ?? 0, currency);
    const price = prices.find((one) => one.meter === meter && one.currency === currency)?.unitAmount;
    const part = share.format(shareBp / 10_000);
    return price === undefined
      ? part
      : t('shareOf', {
          share: part,
          amount: formatMoney(locale, Math.round((price * shareBp) / 10_000), currency),
        });
  };
}
