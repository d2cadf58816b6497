import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { useApplicationColumns } from './application-columns.tsx';
import { ApplicationDocuments } from './application-documents.tsx';
import { ApplicationFacts } from './application-facts.tsx';
import { applicationsTable } from './applications-table.ts';
import { DecideForm } from './decide-form.tsx';

/** Who wants to work as a vet: what they say, what they show, and the team's answer. */
export function ApplicationsScreen() {
  const t = useTranslations('applications');
  return (
    <TableScreen
      name="applications"
      table={applicationsTable}
      columns={useApplicationColumns()}
      filters={{ state: { label: t('columns.state'), nameOf: (state) => t(`state.${state}`) } }}
      titleOf={({ content, email }) => content.displayName || email}
    >
      {(application) => (
        <>
          <ApplicationFacts application={application} />
          <ApplicationDocuments
            key={application.id}
            id={application.id}
            count={application.content.documents.length}
          />
          <DecideForm key={`${application.id} ${application.version}`} application={application} />
        </>
      )}
    </TableScreen>
  );
}
