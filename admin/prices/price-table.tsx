import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { billingIntervals } from '../../contract/money.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { CurrencyTable } from '../money/currency-table.tsx';
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

/** The prices of a product: a line for each plan and interval. */
export function PriceTable({ plans, pricing }: { plans: readonly Plan[]; pricing: Pricing }) {
  const t = useTranslations('prices');
  const locale = useLocale();
  return (
    <CurrencyTable
      head={t('plan')}
      lines={plans.flatMap((plan) =>
        billingIntervals.map((interval) => ({
          key: `${plan.code} ${interval}`,
          head: (
            <>
              <span className="font-semibold">{plan.name[locale]}</span>{' '}
              <span className="text-ink-soft">{t(`interval.${interval}`)}</span>
            </>
          ),
          cell: (currency) => <Cell slot={{ plan, currency, interval }} pricing={pricing} />,
        })),
      )}
    />
  );
}
