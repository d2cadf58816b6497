import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { type Columns, columnsOf } from '../table/features.ts';
import { rowLinkClass } from '../table/row-link.ts';
import { formatShortMoment } from '../table/short-moment.ts';
import type { Webhook } from './webhook.ts';
import { WebhookBadge } from './webhook-badge.tsx';

const column = columnsOf<Webhook>();

/** The columns of the inbox. */
export function useWebhookColumns(): Columns<Webhook> {
  const t = useTranslations('webhooks');
  const empty = useTranslations('table')('empty');
  const locale = useLocale();
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
        column.accessor('status', {
          header: t('columns.status'),
          enableSorting: false,
          cell: ({ getValue }) => <WebhookBadge status={getValue()} />,
        }),
        column.accessor((event) => event.person?.displayName ?? event.customerId ?? empty, {
          id: 'person',
          header: t('columns.person'),
          enableSorting: false,
          cell: ({ getValue }) => <span className="wrap-anywhere">{getValue()}</span>,
        }),
        column.accessor('attempts', { header: t('columns.attempts'), enableSorting: false }),
        column.accessor((event) => formatShortMoment(locale, new Date(event.receivedAt)), {
          id: 'receivedAt',
          header: t('columns.receivedAt'),
          meta: { kind: 'moment' },
          cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue()}</span>,
        }),
      ]),
    [t, locale, empty],
  );
}
