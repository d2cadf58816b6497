import * as z from 'zod';
import type { UserContext } from '../../core/context.ts';
import { entryKindSchema, seenEntry, type WrittenEntry, writtenEntrySchema } from './entry.ts';
import { entryNow, removeEntry as remove } from './write-entry.ts';
import { writtenOr } from './written-or.ts';

export const removeEntryInput = seenEntry.extend({
  kind: entryKindSchema,
  /** False brings it back. */
  removed: z.boolean().default(true),
});

export const removeEntryOutput = writtenEntrySchema;

/** Removes an entry of a record, or brings it back; its history stays. Throws NOT_FOUND, CONFLICT (changed since), FORBIDDEN (somebody else's entry). */
export async function removeEntry(
  ctx: UserContext,
  { kind, removed, ...seen }: z.output<typeof removeEntryInput>,
): Promise<WrittenEntry> {
  const [[changed], [now]] = await ctx.db.run((tx) => [
    remove(tx, kind, seen, removed),
    entryNow(tx, kind, seen),
  ]);
  return writtenOr(seen, changed, now);
}
