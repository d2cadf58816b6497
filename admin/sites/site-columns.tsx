import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import type { Site } from './site.ts';
import { SiteBadge } from './site-badge.tsx';

const column = columnsOf<Site>();

/** The columns of the sites. */
export function useSiteColumns(): Columns<Site> {
  const t = useTranslations('sites');
  const empty = useTranslations('table')('empty');
  return useMemo(
    () =>
      column.columns([
        column.accessor('slug', {
          header: t('columns.slug'),
          enableSorting: false,
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/sites"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              <p className="text-ink-soft wrap-anywhere">{original.business.name}</p>
            </>
          ),
        }),
        column.accessor((site) => t(`state.${site.state}`), {
          id: 'state',
          header: t('columns.state'),
          enableSorting: false,
          cell: ({ row: { original } }) => <SiteBadge state={original.state} />,
        }),
        column.accessor((site) => site.payer.displayName, {
          id: 'payer',
          header: t('columns.payer'),
          enableSorting: false,
        }),
        column.accessor('planCode', {
          header: t('columns.plan'),
          enableSorting: false,
          cell: ({ getValue }) => getValue() ?? empty,
        }),
        column.accessor('template', { header: t('columns.template'), enableSorting: false }),
        column.accessor('liveVersion', {
          header: t('columns.liveVersion'),
          enableSorting: false,
          cell: ({ getValue }) => getValue() ?? empty,
        }),
        column.accessor('createdAt', {
          header: t('columns.createdAt'),
          meta: { kind: 'moment' },
          cell: ({ getValue }) => <MomentCell at={getValue()} day />,
        }),
      ]),
    [t, empty],
  );
}
