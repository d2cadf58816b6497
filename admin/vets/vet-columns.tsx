import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import { StandingBadge } from './standing-badge.tsx';
import type { Vet } from './vet.ts';

const column = columnsOf<Vet>();

/** The columns of the table of vets. */
export function useVetColumns(): Columns<Vet> {
  const t = useTranslations('vets');
  return useMemo(
    () =>
      column.columns([
        column.accessor('displayName', {
          header: t('columns.displayName'),
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/vets"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              <p className="text-ink-soft">{original.email}</p>
            </>
          ),
        }),
        column.accessor(({ standing }) => t(`standing.${standing}`), {
          id: 'standing',
          header: t('columns.standing'),
          enableSorting: false,
          cell: ({ row: { original } }) => <StandingBadge standing={original.standing} />,
        }),
        column.accessor(({ onDuty }) => t(onDuty ? 'onDuty' : 'offDuty'), {
          id: 'duty',
          header: t('columns.duty'),
          enableSorting: false,
        }),
        column.accessor(
          ({ licences }) =>
            licences
              .filter(({ holds }) => holds)
              .map(({ country }) => country)
              .join(', '),
          { id: 'countries', header: t('columns.countries'), enableSorting: false },
        ),
        column.accessor('stars', {
          header: t('columns.stars'),
          enableSorting: false,
          cell: ({ row: { original }, getValue }) =>
            getValue() === null ? '—' : `${getValue()} (${original.ratings})`,
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
