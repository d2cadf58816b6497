import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import { ImportBadge } from './import-badge.tsx';
import type { ImportJob } from './import-job.ts';

const column = columnsOf<ImportJob>();

/** The columns of the imports. */
export function useImportColumns(): Columns<ImportJob> {
  const t = useTranslations('imports');
  return useMemo(
    () =>
      column.columns([
        column.accessor((job) => job.address ?? t('source.text'), {
          id: 'address',
          header: t('columns.address'),
          enableSorting: false,
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/imports"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              {original.failure !== null && (
                <p className="text-ink-soft">{t(`failure.${original.failure}`)}</p>
              )}
            </>
          ),
        }),
        column.accessor((job) => t(`status.${job.status}`), {
          id: 'status',
          header: t('columns.status'),
          enableSorting: false,
          cell: ({ row: { original } }) => <ImportBadge status={original.status} />,
        }),
        column.accessor((job) => job.business.name, {
          id: 'business',
          header: t('columns.business'),
          enableSorting: false,
        }),
        column.accessor((job) => job.by.displayName, {
          id: 'by',
          header: t('columns.by'),
          enableSorting: false,
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
