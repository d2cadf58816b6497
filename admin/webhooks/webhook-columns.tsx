import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import type { Webhook } from './webhook.ts';
import { WebhookBadge } from './webhook-badge.tsx';

const column = columnsOf<Webhook>();

/** The columns of the inbox. */
export function useWebhookColumns(): Columns<Webhook> {
  const t = useTranslations('webhooks');
  const empty = useTranslations('table')('empty');
  return useMemo(
    () =>
      column.columns([
        column.accessor('type', {
          header: t('columns.type'),
          enableSorting: false,
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/webhooks"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              {original.lastError && (
                <p className="text-ink-soft wrap-anywhere">{t('error', { code: original.lastError })}</p>
              )}
            </>
          ),
        }),
        column.accessor((event) => t(`status.${event.status}`), {
          id: 'status',
          header: t('columns.status'),
          enableSorting: false,
          cell: ({ row: { original } }) => <WebhookBadge status={original.status} />,
        }),
        column.accessor((event) => event.person?.displayName ?? event.customerId, {
          id: 'person',
          header: t('columns.person'),
          enableSorting: false,
          cell: ({ getValue }) => <span className="wrap-anywhere">{getValue() ?? empty}</span>,
        }),
        column.accessor('attempts', { header: t('columns.attempts'), enableSorting: false }),
        column.accessor('receivedAt', {
          header: t('columns.receivedAt'),
          meta: { kind: 'moment' },
          cell: ({ getValue }) => <MomentCell at={getValue()} />,
        }),
      ]),
    [t, empty],
  );
}
