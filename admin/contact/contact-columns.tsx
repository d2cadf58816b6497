import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import type { ContactMessage } from './contact.ts';
import { ContactBadge } from './contact-badge.tsx';

const column = columnsOf<ContactMessage>();

/** The columns of the table of messages. */
export function useContactColumns(): Columns<ContactMessage> {
  const t = useTranslations('contact');
  return useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('columns.name'),
          enableSorting: false,
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <>
              <Link
                from="/contact"
                search={(search) => ({ ...search, row: original.id })}
                className={rowLinkClass}
              >
                {getValue()}
              </Link>
              <p className="line-clamp-1 max-w-96 text-ink-soft">{original.body}</p>
            </>
          ),
        }),
        column.accessor((message) => t(`topic.${message.topic}`), {
          id: 'topic',
          header: t('columns.topic'),
          enableSorting: false,
          cell: ({ row: { original }, getValue }) => (
            <>
              {getValue()}
              {original.organisation !== '' && <p className="text-ink-soft">{original.organisation}</p>}
            </>
          ),
        }),
        column.accessor((message) => t(`status.${message.status}`), {
          id: 'status',
          header: t('columns.status'),
          enableSorting: false,
          cell: ({ row: { original } }) => <ContactBadge status={original.status} />,
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
