import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { formatDuration } from '../../web/kit/duration.ts';
import { useLocale } from '../../web/kit/i18n.tsx';
import { type Columns, columnsOf } from '../table/features.ts';
import { formatShortMoment } from '../table/short-moment.ts';
import { type Consult, isStuck, waitOf } from './consult.ts';
import { StatusBadge } from './status-badge.tsx';

const column = columnsOf<Consult>();

/** The columns of the consults table. `now` counts the waits that go on. */
export function useConsultColumns(now: number): Columns<Consult> {
  const t = useTranslations('consults');
  const empty = useTranslations('table')('empty');
  const locale = useLocale();
  return useMemo(() => {
    const moment = (at: string | null) => (at ? formatShortMoment(locale, new Date(at), now) : empty);
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
              className="font-semibold text-ink no-underline after:absolute after:inset-0 hover:underline"
            >
              {original.pet.name}
            </Link>
            <p className="line-clamp-1 max-w-80 text-ink-soft">{original.reason}</p>
          </>
        ),
      }),
      column.accessor('status', {
        header: t('columns.status'),
        cell: ({ getValue }) => <StatusBadge status={getValue()} />,
      }),
      column.accessor((consult) => consult.owner.displayName, { id: 'owner', header: t('columns.owner') }),
      column.accessor((consult) => consult.vet?.displayName ?? empty, {
        id: 'vet',
        header: t('columns.vet'),
      }),
      column.display({
        id: 'wait',
        header: t('columns.wait'),
        cell: ({ row: { original } }) => {
          const wait = waitOf(original, now);
          return (
            <span className={isStuck(original, now) ? 'font-semibold text-emergency' : ''}>
              {wait === null ? empty : formatDuration(locale, wait)}
            </span>
          );
        },
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
        meta: { kind: 'moment' },
        cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue()}</span>,
      }),
    ]);
  }, [t, locale, empty, now]);
}
