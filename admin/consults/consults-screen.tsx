import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { useConsultColumns } from './consult-columns.tsx';
import { ConsultFacts } from './consult-facts.tsx';
import { consultsTable } from './consults-table.ts';
import { EraseConsult } from './erase-consult.tsx';
import { LongestWait } from './longest-wait.tsx';

/** All consults: what is stuck on top, then the table. */
export function ConsultsScreen() {
  const t = useTranslations('consults');
  return (
    <TableScreen
      name="consults"
      table={consultsTable}
      columns={useConsultColumns()}
      alsoInFile={[{ header: t('detail.reason'), read: ({ reason }) => reason }]}
      filters={{
        status: { label: t('columns.status'), nameOf: (status) => t(`status.${status}`) },
        followUp: { label: t('columns.followUp'), nameOf: (state) => t(`followUp.${state}`) },
        mode: { label: t('columns.mode'), nameOf: (mode) => t(`mode.${mode}`) },
      }}
      titleOf={(consult) => consult.pet.name}
      lead={
        <section className="-mt-1 mb-8" aria-label={t('stuck.label')}>
          <LongestWait />
        </section>
      }
      refetchInterval={30_000}
    >
      {(consult) => (
        <>
          <ConsultFacts consult={consult} />
          {consult.erasedAt === null && <EraseConsult key={consult.id} consult={consult} />}
        </>
      )}
    </TableScreen>
  );
}
