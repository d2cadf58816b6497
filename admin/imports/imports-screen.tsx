import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { useImportColumns } from './import-columns.tsx';
import { ImportFacts } from './import-facts.tsx';
import { importsTable } from './imports-table.ts';

/** What restaurants brought along of their old sites, and what came of it. */
export function ImportsScreen() {
  const t = useTranslations('imports');
  return (
    <TableScreen
      name="imports"
      table={importsTable}
      columns={useImportColumns()}
      filters={{
        status: { label: t('columns.status'), nameOf: (status) => t(`status.${status}`) },
        source: { label: t('columns.source'), nameOf: (source) => t(`source.${source}`) },
      }}
      titleOf={(job) => job.address ?? t('source.text')}
      refetchInterval={30_000}
    >
      {(job) => <ImportFacts job={job} />}
    </TableScreen>
  );
}
