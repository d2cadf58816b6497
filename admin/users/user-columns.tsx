import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatDay } from '../../web/kit/text/moment.ts';
import { type Columns, columnsOf } from '../table/features.ts';
import { rowLinkClass } from '../table/row-link.ts';
import type { User } from './user.ts';

const column = columnsOf<User>();

/** The columns of the people table. */
export function useUserColumns(): Columns<User> {
  const t = useTranslations('users');
  const empty = useTranslations('table')('empty');
  const locale = useLocale();
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
        column.accessor((user) => user.email ?? empty, {
          id: 'email',
          header: t('columns.email'),
          enableSorting: false,
          cell: ({ getValue }) => <span className="wrap-anywhere">{getValue()}</span>,
        }),
        column.accessor((user) => t(`role.${user.role}`), {
          id: 'role',
          header: t('columns.role'),
          enableSorting: false,
        }),
        column.accessor((user) => user.planCode ?? empty, {
          id: 'plan',
          header: t('columns.plan'),
          enableSorting: false,
        }),
        column.accessor('consults', {
          header: t('columns.consults'),
          enableSorting: false,
        }),
        column.accessor((user) => formatDay(locale, new Date(user.createdAt)), {
          id: 'createdAt',
          header: t('columns.createdAt'),
          meta: { kind: 'moment' },
          cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue()}</span>,
        }),
      ]),
    [t, locale, empty],
  );
}
