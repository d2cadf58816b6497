import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { EntryFields } from '../../../worker/consults/record/entry.ts';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { MedicationForm } from './medication-form.tsx';
import type { AnyEntry, EntryKind, PetRecord } from './record.ts';
import { useSaveEntry } from './use-write-entry.ts';
import { VaccinationForm } from './vaccination-form.tsx';
import { WeightForm } from './weight-form.tsx';

/** What the form of a kind of entry is given. `entry`: the one that is changed; null adds one. */
export type EntryFormProps<Kind extends EntryKind> = {
  record: PetRecord;
  entry: Extract<AnyEntry, { kind: Kind }> | null;
  save: (fields: EntryFields) => Promise<void>;
};

/** What is written in the dialog: a new entry of a kind, or one that is there. */
export type Writing = { kind: EntryKind; entry: AnyEntry | null };

const part = { weight: 'weights', vaccination: 'vaccinations', medication: 'medications' } as const;

type EntryDialogProps = { record: PetRecord; writing: Writing | null; onDone: () => void };

/** Writes an entry of a record: a sheet from below on a phone. */
export function EntryDialog({ record, writing, onDone }: EntryDialogProps) {
  const t = useTranslations('record');
  return (
    <Dialog
      open={writing !== null}
      onOpenChange={(open) => !open && onDone()}
      title={writing ? t(`${part[writing.kind]}.${writing.entry ? 'edit' : 'add'}`) : ''}
    >
      {writing && <Form {...{ record, writing, onDone }} />}
    </Dialog>
  );
}

function Form({ record, writing, onDone }: EntryDialogProps & { writing: Writing }) {
  const { kind, entry } = writing;
  const [id] = useState(() => crypto.randomUUID());
  const send = useSaveEntry(record.pet.id, entry, id);
  const save = async (fields: EntryFields) => {
    await send(fields);
    onDone();
  };
  if (kind === 'weight')
    return <WeightForm {...{ record, save }} entry={entry?.kind === 'weight' ? entry : null} />;
  if (kind === 'vaccination')
    return <VaccinationForm {...{ record, save }} entry={entry?.kind === 'vaccination' ? entry : null} />;
  return <MedicationForm {...{ record, save }} entry={entry?.kind === 'medication' ? entry : null} />;
}
