/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import type { BillingInterval } from '../../../contract/money.ts';
import { priceOf, yearlySaving } from '../../../web/billing/price-of.ts';
import { formatMoney } from '../../../web/kit/text/money.ts';
import type { Offer } from '../../core/billing/prices/read-offer.ts';
import type { Locale } from '../../core/locale.ts';
import { priceTexts } from './price-texts.ts';

interface PriceLineProps {
  plan: Offer['plans'][number];
  interval: BillingInterval;
  currency: string;
  locale: Locale;
}

/** The price of a plan as it is charged; by the year also what that is a month and what it saves. */
export function PriceLine({ plan, interval, currency, locale }: PriceLineProps) {
  const t = priceTexts(locale);
  const amount = priceOf(plan, interval, currency);
  const money = (minorUnits: number) => formatMoney(locale, minorUnits, currency);
  if (amount === null)
    return (
      <p class="text-3xl font-semibold tracking-tight">
        {t(plan.isStart ? 'price.free' : 'price.onRequest')}
      </p>
    );
  const saving = yearlySaving(plan, currency);
  return (
    <div>
      <p>
        <span class="text-3xl font-semibold tracking-tight whitespace-nowrap">{money(amount)}</span>{' '}
        <span class="text-ink-soft whitespace-nowrap">{t(`price.per.${interval}`)}</span>
      </p>
      {interval === 'year' && (
        <p class="text-[0.9375rem] text-ink-soft">
          {t('price.monthly', { price: money(Math.round(amount / 12)) })}
          {saving > 0 && (
            <span class="block font-semibold text-success">
              {t('price.saving', { price: money(saving) })}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
