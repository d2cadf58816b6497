import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import type { User } from './user.ts';

const column = columnsOf<User>();

/** The columns of the people table. */
export function useUserColumns(): Columns<User> {
  const t = useTranslations('users');
  const empty = useTranslations('table')('empty');
  return useMemo(
    () =>
      column.columns([
        column.accessor('displayName', {
          header: t('columns.displayName'),
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <Link
              from="/users"
              search={(search) => ({ ...search, row: original.id })}
              className={rowLinkClass}
            >
              {getValue()}
            </Link>
          ),
        }),
        column.accessor('email', {
          header: t('columns.email'),
          enableSorting: false,
          cell: ({ getValue }) => <span className="wrap-anywhere">{getValue() ?? empty}</span>,
        }),
        column.accessor((user) => t(`role.${user.role}`), {
          id: 'role',
          header: t('columns.role'),
          enableSorting: false,
        }),
        column.accessor('planCode', {
          id: 'plan',
          header: t('columns.plan'),
          enableSorting: false,
          cell: ({ getValue }) => getValue() ?? empty,
        }),
        column.accessor('consults', {
          header: t('columns.consults'),
          enableSorting: false,
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
