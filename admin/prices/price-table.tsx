import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { billingIntervals, currencies } from '../../contract/money.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { DriftBadge } from './drift-badge.tsx';
import { type Plan, type Pricing, pricesOf, type Slot, slotKey } from './price.ts';

/** One price, which leads to its details; where nothing is sold, the way to sell something. */
function Cell({ slot, pricing }: { slot: Slot; pricing: Pricing }) {
  const t = useTranslations('prices');
  const locale = useLocale();
  const { sold, before } = pricesOf(slot, pricing);
  const drift = sold?.drift ?? before.find((price) => price.drift !== null)?.drift ?? null;
  const label = t('cell', {
    plan: slot.plan.name[locale],
    interval: t(`interval.${slot.interval}`),
    currency: slot.currency,
  });
  return (
    <Link
      from="/prices"
      search={{ price: slotKey(slot) }}
      className="inline-flex min-h-11 flex-wrap items-center justify-end gap-x-3 gap-y-1 rounded-card text-ink no-underline hover:underline md:-my-1.5 md:justify-start"
    >
      <span className="sr-only">{label} </span>
      {sold ? (
        <span className="font-semibold whitespace-nowrap">
          {formatMoney(locale, sold.unitAmount, sold.currency)}
        </span>
      ) : (
        <span className="font-semibold text-primary">{t('add')}</span>
      )}
      <DriftBadge drift={drift} />
    </Link>
  );
}

/** The prices of a product: a line for each plan and interval, a column for each currency. On a phone each line is a card. */
export function PriceTable({ plans, pricing }: { plans: readonly Plan[]; pricing: Pricing }) {
  const t = useTranslations('prices');
  const locale = useLocale();
  const headClass = 'px-3 py-2.5 text-left text-[0.9375rem] font-semibold text-ink-soft';
  return (
    <table className="w-full border-collapse max-md:block md:table-fixed">
      <thead className="max-md:hidden">
        <tr className="border-b border-line">
          <th scope="col" className={headClass}>
            {t('plan')}
          </th>
          {currencies.map((currency) => (
            <th key={currency} scope="col" className={headClass}>
              {currency}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
        {plans.flatMap((plan) =>
          billingIntervals.map((interval) => (
            <tr
              key={`${plan.code} ${interval}`}
              className="max-md:block max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:px-4 max-md:pt-4 max-md:pb-2 md:border-b md:border-line"
            >
              <th scope="row" className="text-left font-normal max-md:block max-md:pb-1 md:px-3 md:py-3">
                <span className="font-semibold">{plan.name[locale]}</span>{' '}
                <span className="text-ink-soft">{t(`interval.${interval}`)}</span>
              </th>
              {currencies.map((currency) => (
                <td
                  key={currency}
                  className="max-md:flex max-md:items-center max-md:justify-between max-md:gap-4 md:px-3 md:py-3"
                >
                  <span aria-hidden className="text-ink-soft md:hidden">
                    {currency}
                  </span>
                  <Cell slot={{ plan, currency, interval }} pricing={pricing} />
                </td>
              ))}
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
