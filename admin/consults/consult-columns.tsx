import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import type { Consult } from './consult.ts';
import { StatusBadge } from './status-badge.tsx';
import { Wait, waitText } from './wait.tsx';

const column = columnsOf<Consult>();

/** The columns of the consults table. They stay the same while time passes: a new column would be a new cell, and lose the focus. */
export function useConsultColumns(): Columns<Consult> {
  const t = useTranslations('consults');
  const empty = useTranslations('table')('empty');
  const locale = useLocale();
  return useMemo(() => {
    return column.columns([
      column.accessor((consult) => consult.pet.name, {
        id: 'pet',
        header: t('columns.pet'),
        enableSorting: false,
        meta: { title: true },
        cell: ({ row: { original }, getValue }) => (
          <>
            <Link
              from="/consults"
              search={(search) => ({ ...search, row: original.id })}
              className={rowLinkClass}
            >
              {getValue()}
            </Link>
            <p className="line-clamp-1 max-w-80 text-ink-soft">{original.reason}</p>
          </>
        ),
      }),
      column.accessor((consult) => t(`status.${consult.status}`), {
        id: 'status',
        header: t('columns.status'),
        enableSorting: false,
        cell: ({ row: { original } }) => <StatusBadge status={original.status} />,
      }),
      column.accessor((consult) => consult.owner.displayName, {
        id: 'owner',
        header: t('columns.owner'),
        enableSorting: false,
      }),
      column.accessor((consult) => consult.vet?.displayName, {
        id: 'vet',
        header: t('columns.vet'),
        enableSorting: false,
        cell: ({ getValue }) => getValue() ?? empty,
      }),
      column.accessor((consult) => waitText(locale, consult, Date.now()), {
        id: 'wait',
        header: t('columns.wait'),
        enableSorting: false,
        cell: ({ row: { original } }) => <Wait consult={original} />,
      }),
      column.accessor((consult) => (consult.followUp === 'none' ? null : t(`followUp.${consult.followUp}`)), {
        id: 'followUp',
        header: t('columns.followUp'),
        enableSorting: false,
        cell: ({ getValue }) => getValue() ?? empty,
      }),
      column.accessor('queuedAt', {
        header: t('columns.queuedAt'),
        meta: { kind: 'moment' },
        cell: ({ getValue }) => <MomentCell at={getValue()} />,
      }),
      column.accessor('endedAt', {
        header: t('columns.endedAt'),
        enableSorting: false,
        cell: ({ getValue }) => <MomentCell at={getValue()} />,
      }),
    ]);
  }, [t, locale, empty]);
}
