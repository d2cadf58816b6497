import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { type Columns, columnsOf } from '../table/features.ts';
import { rowLinkClass } from '../table/row-link.ts';
import { formatShortMoment } from '../table/short-moment.ts';
import type { Notification } from './notification.ts';
import { NotificationBadge } from './notification-badge.tsx';

const column = columnsOf<Notification>();

/** The columns of the messages. */
export function useNotificationColumns(): Columns<Notification> {
  const t = useTranslations('notifications');
  const locale = useLocale();
  return useMemo(
    () =>
      column.columns([
        column.accessor('kind', {
          header: t('columns.kind'),
          enableSorting: false,
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/notifications"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              {original.reason && (
                <p className="text-ink-soft wrap-anywhere">{t('reason', { code: original.reason })}</p>
              )}
            </>
          ),
        }),
        column.accessor('status', {
          header: t('columns.status'),
          enableSorting: false,
          cell: ({ getValue }) => <NotificationBadge status={getValue()} />,
        }),
        column.accessor((message) => t(`channel.${message.channel}`), {
          id: 'channel',
          header: t('columns.channel'),
          enableSorting: false,
        }),
        column.accessor((message) => message.person.displayName, {
          id: 'person',
          header: t('columns.person'),
          enableSorting: false,
          cell: ({ getValue }) => <span className="wrap-anywhere">{getValue()}</span>,
        }),
        column.accessor('attempts', { header: t('columns.attempts'), enableSorting: false }),
        column.accessor((message) => formatShortMoment(locale, new Date(message.createdAt)), {
          id: 'createdAt',
          header: t('columns.createdAt'),
          meta: { kind: 'moment' },
          cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue()}</span>,
        }),
      ]),
    [t, locale],
  );
}
