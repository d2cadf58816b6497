import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { monthName } from '../../web/kit/text/month-name.ts';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import type { Payout } from './payout.ts';
import { PayoutBadge } from './payout-badge.tsx';

const column = columnsOf<Payout>();

/** The columns of the payouts table. */
export function usePayoutColumns(): Columns<Payout> {
  const t = useTranslations('payouts');
  const locale = useLocale();
  return useMemo(
    () =>
      column.columns([
        column.accessor((payout) => payout.vet.displayName, {
          id: 'vet',
          header: t('columns.vet'),
          enableSorting: false,
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/payouts"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              <p className="text-ink-soft">{t('number', { number: original.number })}</p>
            </>
          ),
        }),
        column.accessor((payout) => monthName(locale, payout.month), {
          id: 'month',
          header: t('columns.month'),
          enableSorting: false,
        }),
        column.accessor((payout) => formatMoney(locale, payout.amount, payout.currency), {
          id: 'amount',
          header: t('columns.amount'),
          enableSorting: false,
          cell: ({ getValue }) => <span className="font-semibold whitespace-nowrap">{getValue()}</span>,
        }),
        column.accessor((payout) => t(`state.${payout.state}`), {
          id: 'state',
          header: t('columns.state'),
          enableSorting: false,
          cell: ({ row: { original } }) => (
            <>
              <PayoutBadge state={original.state} />
              {original.failure !== null && (
                <p className="mt-1 text-ink-soft">{t(`failure.${original.failure}`)}</p>
              )}
            </>
          ),
        }),
        column.accessor('createdAt', {
          header: t('columns.createdAt'),
          meta: { kind: 'moment' },
          cell: ({ getValue }) => <MomentCell at={getValue()} />,
        }),
      ]),
    [t, locale],
  );
}
