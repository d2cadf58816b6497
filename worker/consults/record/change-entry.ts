import type * as z from 'zod';
import type { UserContext } from '../../core/context.ts';
import { entryFields, seenEntry, type WrittenEntry, writtenEntrySchema } from './entry.ts';
import { requireDay } from './require-day.ts';
import { entryNow, updateEntry } from './write-entry.ts';
import { writtenOr } from './written-or.ts';

export const changeEntryInput = seenEntry.extend({ entry: entryFields });

export const changeEntryOutput = writtenEntrySchema;

/**
 * Changes an entry of a record: an owner any of their animals', a vet in hand their own. What it said is kept. Throws BAD_INPUT, NOT_FOUND, CONFLICT (it was
 * changed or removed since it was seen), FORBIDDEN (somebody else's entry).
 */
export async function changeEntry(
  ctx: UserContext,
  { entry, ...seen }: z.output<typeof changeEntryInput>,
): Promise<WrittenEntry> {
  requireDay(ctx, entry);
  const [[changed], [now]] = await ctx.db.run((tx) => [
    updateEntry(tx, seen, entry),
    entryNow(tx, entry.kind, seen),
  ]);
  return writtenOr(seen, changed, now);
}
