import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { RecordEntry } from '../../../contract/record.ts';
import type { Tx } from '../../../db/client.ts';
import { petMedications, petVaccinations, petWeights } from '../../../db/schema/index.ts';
import type { EntryFields } from './entry.ts';

const tables = { weight: petWeights, vaccination: petVaccinations, medication: petMedications } as const;
type EntryTable = (typeof tables)[RecordEntry];

const written = (table: EntryTable) => ({ id: table.id, revision: table.revision });

/** A new entry of the caller, whom the database signs it with; nothing when there is one of that id. */
export function insertEntry(
  tx: Tx,
  { id, petId, authorId }: { id: string; petId: string; authorId: string },
  entry: EntryFields,
) {
  const signed = { id, petId, authorId, side: 'owner' } as const;
  switch (entry.kind) {
    case 'weight':
      return tx
        .insert(petWeights)
        .values({ ...entry, ...signed })
        .onConflictDoNothing({ target: petWeights.id })
        .returning(written(petWeights));
    case 'vaccination':
      return tx
        .insert(petVaccinations)
        .values({ ...entry, ...signed })
        .onConflictDoNothing({ target: petVaccinations.id })
        .returning(written(petVaccinations));
    case 'medication':
      return tx
        .insert(petMedications)
        .values({ ...entry, ...signed })
        .onConflictDoNothing({ target: petMedications.id })
        .returning(written(petMedications));
  }
}

/** Which entry, as it was seen. */
export interface Seen {
  readonly petId: string;
  readonly id: string;
  readonly revision: number;
}

const asSeen = (table: EntryTable, { petId, id, revision }: Seen): SQL | undefined =>
  and(eq(table.id, id), eq(table.petId, petId), eq(table.revision, revision));

/** What an entry says instead; nothing when it was changed or removed since, or is not the caller's to change. */
export function updateEntry(tx: Tx, seen: Seen, { kind, ...fields }: EntryFields) {
  const table = tables[kind];
  return tx
    .update(table)
    .set(fields)
    .where(and(asSeen(table, seen), isNull(table.removedAt)))
    .returning(written(table));
}

/** An entry is removed, or brought back; nothing when it was changed since, or is not the caller's to change. */
export function removeEntry(tx: Tx, kind: RecordEntry, seen: Seen, removed: boolean) {
  const table = tables[kind];
  return tx
    .update(table)
    .set({ removedAt: removed ? sql`private.now()` : null })
    .where(asSeen(table, seen))
    .returning(written(table));
}

/** An entry as it is, where the caller may read it. */
export function entryNow(tx: Tx, kind: RecordEntry, { petId, id }: { petId: string; id: string }) {
  const table = tables[kind];
  return tx
    .select(written(table))
    .from(table)
    .where(and(eq(table.id, id), eq(table.petId, petId)));
}
