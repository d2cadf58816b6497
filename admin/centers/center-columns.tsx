import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Columns, columnsOf } from '../table/features.ts';
import { rowLinkClass } from '../table/row-link.ts';
import type { Center } from './center.ts';
import { CenterBadge } from './center-badge.tsx';

const column = columnsOf<Center>();

/** The columns of the table of clinics. */
export function useCenterColumns(): Columns<Center> {
  const t = useTranslations('centers');
  return useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('columns.name'),
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/centers"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              {original.isExample && <p className="text-ink-soft">{t('example')}</p>}
            </>
          ),
        }),
        column.accessor(({ city, country }) => `${city} (${country})`, {
          id: 'city',
          header: t('columns.city'),
          enableSorting: false,
        }),
        column.accessor(({ species }) => species.map((one) => t(`animals.${one}`)).join(', '), {
          id: 'species',
          header: t('columns.species'),
          enableSorting: false,
        }),
        column.accessor(({ emergency }) => t(emergency ? 'emergencyYes' : 'emergencyNo'), {
          id: 'emergency',
          header: t('columns.emergency'),
          enableSorting: false,
        }),
        column.accessor('status', {
          header: t('columns.status'),
          enableSorting: false,
          cell: ({ getValue }) => <CenterBadge status={getValue()} />,
        }),
      ]),
    [t],
  );
}
