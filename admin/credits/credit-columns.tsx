import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import type { Credit } from './credit.ts';
import { CreditBadge } from './credit-badge.tsx';

const column = columnsOf<Credit>();

/** The columns of the credits table. */
export function useCreditColumns(): Columns<Credit> {
  const t = useTranslations('credits');
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
        column.accessor((credit) => t(`state.${credit.state}`), {
          id: 'state',
          header: t('columns.state'),
          enableSorting: false,
          cell: ({ row: { original } }) => <CreditBadge state={original.state} />,
        }),
        column.accessor((credit) => t(`source.${credit.source}`), {
          id: 'source',
          header: t('columns.source'),
          enableSorting: false,
        }),
        column.accessor('expiresAt', {
          header: t('columns.expiresAt'),
          enableSorting: false,
          cell: ({ getValue }) => <MomentCell at={getValue()} day none={t('never')} />,
        }),
        column.accessor('createdAt', {
          header: t('columns.createdAt'),
          meta: { kind: 'moment' },
          cell: ({ getValue }) => <MomentCell at={getValue()} />,
        }),
      ]),
    [t],
  );
}
