import * as z from 'zod';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { entryFields, type WrittenEntry, writtenEntrySchema } from './entry.ts';
import { requireDay } from './require-day.ts';
import { entryNow, insertEntry } from './write-entry.ts';

export const addEntryInput = z.object({
  petId: z.uuid(),
  /** Made by the client: said twice, it is one entry. */
  id: z.uuid(),
  entry: entryFields,
});

export const addEntryOutput = writtenEntrySchema;

/**
 * Adds an entry to the record of an animal of the caller, or of one that they have in hand as a vet. Throws BAD_INPUT, NOT_FOUND (the animal, or the id is that
 * of another record's entry), WRONG_STATE (the record has as many as it may have).
 */
export async function addEntry(
  ctx: UserContext,
  { petId, id, entry }: z.output<typeof addEntryInput>,
): Promise<WrittenEntry> {
  requireDay(ctx, entry);
  const [[added], [known]] = await ctx.db.run((tx) => [
    insertEntry(tx, { id, petId, authorId: ctx.actor.id }, entry),
    entryNow(tx, entry.kind, { petId, id }),
  ]);
  const row = added ?? known;
  if (row === undefined) throw new AppError('NOT_FOUND');
  return row;
}
