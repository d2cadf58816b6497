import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { VetActs } from './vet-acts.tsx';
import { useVetColumns } from './vet-columns.tsx';
import { VetFacts } from './vet-facts.tsx';
import { VetPhoto } from './vet-photo.tsx';
import { vetsTable } from './vets-table.ts';

/** The vets, how they stand, and their suspension. */
export function VetsScreen() {
  const t = useTranslations('vets');
  return (
    <TableScreen
      name="vets"
      table={vetsTable}
      columns={useVetColumns()}
      filters={{ standing: { label: t('columns.standing'), nameOf: (one) => t(`standing.${one}`) } }}
      titleOf={(vet) => vet.displayName}
    >
      {(vet) => (
        <>
          <VetPhoto vet={vet} />
          <VetFacts vet={vet} />
          <VetActs key={`${vet.id} ${vet.standing}`} vet={vet} />
        </>
      )}
    </TableScreen>
  );
}
