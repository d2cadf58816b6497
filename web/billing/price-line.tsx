import { useTranslations } from 'use-intl/react';
import type { BillingInterval } from '../../contract/money.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatMoney } from '../kit/text/money.ts';
import type { Plan } from './plan.ts';
import { priceOf, yearlySaving } from './price-of.ts';

type PriceLineProps = { plan: Plan; interval: BillingInterval; currency: string };

/** The price of a plan as it is charged; by the year also what that is a month and what it saves. */
export function PriceLine({ plan, interval, currency }: PriceLineProps) {
  const t = useTranslations('billing.price');
  const locale = useLocale();
  const amount = priceOf(plan, interval, currency);
  const money = (minorUnits: number) => formatMoney(locale, minorUnits, currency);
  if (amount === null)
    return <p className="text-3xl font-semibold tracking-tight">{t(plan.isStart ? 'free' : 'onRequest')}</p>;
  const saving = yearlySaving(plan, currency);
  return (
    <div>
      <p>
        <span className="text-3xl font-semibold tracking-tight whitespace-nowrap">{money(amount)}</span>{' '}
        <span className="text-ink-soft whitespace-nowrap">{t(`per.${interval}`)}</span>
      </p>
      {interval === 'year' && (
        <p className="text-[0.9375rem] text-ink-soft">
          {t('monthly', { price: money(Math.round(amount / 12)) })}
          {saving > 0 && (
            <span className="block font-semibold text-success">{t('saving', { price: money(saving) })}</span>
          )}
        </p>
      )}
    </div>
  );
}
