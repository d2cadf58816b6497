import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatDay } from '../../web/kit/text/moment.ts';
import { type Columns, columnsOf } from '../table/features.ts';
import { rowLinkClass } from '../table/row-link.ts';
import { formatShortMoment } from '../table/short-moment.ts';
import type { Credit } from './credit.ts';
import { CreditBadge } from './credit-badge.tsx';

const column = columnsOf<Credit>();

/** The columns of the credits table. */
export function useCreditColumns(): Columns<Credit> {
  const t = useTranslations('credits');
  const locale = useLocale();
  return useMemo(
    () =>
      column.columns([
        column.accessor((credit) => credit.owner.displayName, {
          id: 'owner',
          header: t('columns.owner'),
          enableSorting: false,
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/credits"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              {original.note !== '' && <p className="line-clamp-1 max-w-80 text-ink-soft">{original.note}</p>}
            </>
          ),
        }),
        column.accessor((credit) => t(`units.${credit.meter}`, { count: credit.amount }), {
          id: 'units',
          header: t('columns.units'),
          enableSorting: false,
          cell: ({ row: { original }, getValue }) => (
            <>
              <span className="whitespace-nowrap">{getValue()}</span>
              {original.used > 0 && original.state !== 'used' && (
                <p className="text-ink-soft whitespace-nowrap">{t('usedOf', { used: original.used })}</p>
              )}
            </>
          ),
        }),
        column.accessor('state', {
          header: t('columns.state'),
          enableSorting: false,
          cell: ({ getValue }) => <CreditBadge state={getValue()} />,
        }),
        column.accessor((credit) => t(`source.${credit.source}`), {
          id: 'source',
          header: t('columns.source'),
          enableSorting: false,
        }),
        column.accessor(
          (credit) => (credit.expiresAt ? formatDay(locale, new Date(credit.expiresAt)) : t('never')),
          {
            id: 'expiresAt',
            header: t('columns.expiresAt'),
            enableSorting: false,
            cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue()}</span>,
          },
        ),
        column.accessor((credit) => formatShortMoment(locale, new Date(credit.createdAt)), {
          id: 'createdAt',
          header: t('columns.createdAt'),
          meta: { kind: 'moment' },
          cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue()}</span>,
        }),
      ]),
    [t, locale],
  );
}
