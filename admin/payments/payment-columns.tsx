import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import type { Payment } from './payment.ts';
import { PaymentBadge } from './payment-badge.tsx';

const column = columnsOf<Payment>();

/** The columns of the payments table. */
export function usePaymentColumns(): Columns<Payment> {
  const t = useTranslations('payments');
  const locale = useLocale();
  return useMemo(
    () =>
      column.columns([
        column.accessor((payment) => payment.owner.displayName, {
          id: 'owner',
          header: t('columns.owner'),
          enableSorting: false,
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/payments"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              <p className="text-ink-soft wrap-anywhere">{original.owner.email}</p>
            </>
          ),
        }),
        column.accessor((payment) => formatMoney(locale, payment.amount, payment.currency), {
          id: 'amount',
          header: t('columns.amount'),
          enableSorting: false,
          cell: ({ row: { original }, getValue }) => (
            <>
              <span className="font-semibold whitespace-nowrap">{getValue()}</span>
              {original.amountRefunded > 0 && (
                <p className="text-ink-soft whitespace-nowrap">
                  {t('givenBack', {
                    amount: formatMoney(locale, original.amountRefunded, original.currency),
                  })}
                </p>
              )}
            </>
          ),
        }),
        column.accessor((payment) => t(`status.${payment.status}`), {
          id: 'status',
          header: t('columns.status'),
          enableSorting: false,
          cell: ({ row: { original } }) => <PaymentBadge status={original.status} />,
        }),
        column.accessor((payment) => t(`purpose.${payment.purpose}`), {
          id: 'purpose',
          header: t('columns.purpose'),
          enableSorting: false,
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
