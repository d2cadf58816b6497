import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { useAuditColumns } from './audit-columns.tsx';
import { AuditFacts } from './audit-facts.tsx';
import { auditTable } from './audit-table.ts';

/** Who did what to what. That it is read is itself noted. */
export function AuditScreen() {
  const t = useTranslations('audit');
  return (
    <TableScreen
      name="audit"
      table={auditTable}
      columns={useAuditColumns()}
      alsoInFile={[
        { header: t('detail.request'), read: ({ requestId }) => requestId },
        { header: t('detail.details'), read: ({ details }) => JSON.stringify(details) },
      ]}
      filters={{ actorKind: { label: t('columns.actorKind'), nameOf: (kind) => t(`kind.${kind}`) } }}
      titleOf={(entry) => entry.verb}
      lead={<p className="-mt-4 mb-6 max-w-prose text-ink-soft">{t('noted')}</p>}
    >
      {(entry) => <AuditFacts entry={entry} />}
    </TableScreen>
  );
}
