import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import type { Application } from './application.ts';
import { ApplicationBadge } from './application-badge.tsx';

const column = columnsOf<Application>();

/** The columns of the table of applications. */
export function useApplicationColumns(): Columns<Application> {
  const t = useTranslations('applications');
  return useMemo(
    () =>
      column.columns([
        column.accessor(({ content, email }) => content.displayName || email, {
          id: 'name',
          header: t('columns.name'),
          enableSorting: false,
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/applications"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              <p className="text-ink-soft">{original.email}</p>
            </>
          ),
        }),
        column.accessor(({ isRenewal }) => t(isRenewal ? 'renewal' : 'first'), {
          id: 'kind',
          header: t('columns.kind'),
          enableSorting: false,
        }),
        column.accessor(({ content }) => content.licences.map(({ country }) => country).join(', '), {
          id: 'countries',
          header: t('columns.countries'),
          enableSorting: false,
        }),
        column.accessor(({ state }) => t(`state.${state}`), {
          id: 'state',
          header: t('columns.state'),
          enableSorting: false,
          cell: ({ row: { original } }) => <ApplicationBadge state={original.state} />,
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
