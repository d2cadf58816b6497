import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Columns, columnsOf } from '../table/features.ts';
import { MomentCell } from '../table/moment-cell.tsx';
import { rowLinkClass } from '../table/row-link.ts';
import type { AuditEntry } from './audit-entry.ts';

const column = columnsOf<AuditEntry>();

/** The columns of the audit log. */
export function useAuditColumns(): Columns<AuditEntry> {
  const t = useTranslations('audit');
  return useMemo(
    () =>
      column.columns([
        column.accessor('verb', {
          header: t('columns.verb'),
          enableSorting: false,
          meta: { title: true },
          cell: ({ row: { original }, getValue }) => (
            <Link
              from="/audit"
              search={(search) => ({ ...search, row: original.id })}
              className={rowLinkClass}
            >
              {getValue()}
            </Link>
          ),
        }),
        column.accessor((entry) => t(`kind.${entry.actorKind}`), {
          id: 'actorKind',
          header: t('columns.actorKind'),
          enableSorting: false,
        }),
        column.accessor((entry) => entry.actor?.displayName ?? entry.actor?.id ?? entry.reason, {
          id: 'actor',
          header: t('columns.actor'),
          enableSorting: false,
          cell: ({ getValue }) => <span className="wrap-anywhere">{getValue()}</span>,
        }),
        column.accessor((entry) => `${entry.subject.kind} ${entry.subject.id}`, {
          id: 'subject',
          header: t('columns.subject'),
          enableSorting: false,
          cell: ({ row: { original } }) => (
            <>
              {original.subject.kind}
              <span className="block text-[0.875rem] text-ink-soft wrap-anywhere">{original.subject.id}</span>
            </>
          ),
        }),
        column.accessor('at', {
          header: t('columns.at'),
          meta: { kind: 'moment' },
          cell: ({ getValue }) => <MomentCell at={getValue()} />,
        }),
      ]),
    [t],
  );
}
