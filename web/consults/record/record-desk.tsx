import { createContext, type ReactNode, use, useState } from 'react';
import { useSession } from '../../kit/session/session-store.ts';
import { ChangesDialog } from './changes-dialog.tsx';
import { EntryDialog, type Writing } from './entry-dialog.tsx';
import type { AnyEntry, PetRecord } from './record.ts';
import { useRemoveEntry } from './use-write-entry.ts';

/** The record that is read, by whom, and what can be done with its entries. */
type RecordDesk = {
  record: PetRecord;
  userId: string | undefined;
  write: (writing: Writing) => void;
  remove: (entry: AnyEntry, removed: boolean) => void;
  showChanges: (entry: AnyEntry) => void;
};

const DeskContext = createContext<RecordDesk | null>(null);

/** The record around. Throws outside of one. */
export function useRecordDesk(): RecordDesk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('no record around');
  return desk;
}

/** A record with the dialogs that its entries are written and looked up in. */
export function RecordDeskProvider({ record, children }: { record: PetRecord; children: ReactNode }) {
  const userId = useSession().user?.id;
  const [writing, write] = useState<Writing | null>(null);
  const [changed, showChanges] = useState<AnyEntry | null>(null);
  const removal = useRemoveEntry(record.pet.id);
  const remove = (entry: AnyEntry, removed: boolean) => removal.mutate({ entry, removed });
  return (
    <DeskContext value={{ record, userId, write, remove, showChanges }}>
      {children}
      <EntryDialog record={record} writing={writing} onDone={() => write(null)} />
      <ChangesDialog petId={record.pet.id} entry={changed} onDone={() => showChanges(null)} />
    </DeskContext>
  );
}
