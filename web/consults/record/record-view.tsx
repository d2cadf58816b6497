import { ConsultSection } from './consult-section.tsx';
import { MedicationSection } from './medication-section.tsx';
import { PlanSection } from './plan-section.tsx';
import type { PetRecord } from './record.ts';
import { RecordDeskProvider } from './record-desk.tsx';
import { RecordFacts } from './record-facts.tsx';
import { TakeAlong } from './take-along.tsx';
import { VaccinationSection } from './vaccination-section.tsx';
import { WeightSection } from './weight-section.tsx';

/** The record of an animal, as its owner or the vet who has it in hand reads and writes it. */
export function RecordView({ record }: { record: PetRecord }) {
  return (
    <RecordDeskProvider record={record}>
      <div className="flex flex-col gap-9">
        <RecordFacts record={record} />
        <WeightSection />
        <VaccinationSection />
        <MedicationSection />
        <PlanSection />
        <ConsultSection />
        {record.side === 'owner' && <TakeAlong pet={record.pet} />}
      </div>
    </RecordDeskProvider>
  );
}
