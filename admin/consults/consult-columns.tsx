import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { type Columns, columnsOf } from '../table/features.ts';
import { rowLinkClass } from '../table/row-link.ts';
import { formatShortMoment } from '../table/short-moment.ts';
import type { Consult } from './consult.ts';
import { StatusBadge } from './status-badge.tsx';
import { Wait } from './wait.tsx';

const column = columnsOf<Consult>();

/** The columns of the consults table. They stay the same while time passes: a new column would be a new cell, and lose the focus. */
export function useConsultColumns(): Columns<Consult> {
  const t = useTranslations('consults');
  const empty = useTranslations('table')('empty');
  const locale = useLocale();
  return useMemo(() => {
    const moment = (at: string | null) => (at ? formatShortMoment(locale, new Date(at)) : empty);
    return column.columns([
      column.display({
        id: 'pet',
        header: t('columns.pet'),
        meta: { title: true },
        cell: ({ row: { original } }) => (
          <>
            <Link
              from="/consults"
              search={(search) => ({ ...search, row: original.id })}
              className={rowLinkClass}
            >
              {original.pet.name}
            </Link>
            <p className="line-clamp-1 max-w-80 text-ink-soft">{original.reason}</p>
          </>
        ),
      }),
      column.accessor('status', {
        header: t('columns.status'),
        enableSorting: false,
        cell: ({ getValue }) => <StatusBadge status={getValue()} />,
      }),
      column.accessor((consult) => consult.owner.displayName, {
        id: 'owner',
        header: t('columns.owner'),
        enableSorting: false,
      }),
      column.accessor((consult) => consult.vet?.displayName ?? empty, {
        id: 'vet',
        header: t('columns.vet'),
        enableSorting: false,
      }),
      column.display({
        id: 'wait',
        header: t('columns.wait'),
        cell: ({ row: { original } }) => <Wait consult={original} />,
      }),
      column.accessor((consult) => moment(consult.queuedAt), {
        id: 'queuedAt',
        header: t('columns.queuedAt'),
        meta: { kind: 'moment' },
        cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue()}</span>,
      }),
      column.accessor((consult) => moment(consult.endedAt), {
        id: 'endedAt',
        header: t('columns.endedAt'),
        enableSorting: false,
        cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue()}</span>,
      }),
    ]);
  }, [t, locale, empty]);
}
