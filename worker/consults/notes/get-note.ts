import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { displayNameOf } from '../../../db/calls/identity.ts';
import { chatSessions, consultNotes } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { noteSchema } from './note.ts';
import { noteOf } from './note-row.ts';

export const getNoteInput = byId;

export const getNoteOutput = z.object({ note: noteSchema.nullable() });

/** The note of a consult: to its vet, and once it is signed to the owner. Null when there is none that the caller may read. Throws NOT_FOUND (no consult of theirs). */
export async function getNote(
  ctx: UserContext,
  { id }: z.output<typeof getNoteInput>,
): Promise<z.infer<typeof getNoteOutput>> {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select({ note: consultNotes, vetName: displayNameOf(consultNotes.vetId) })
      .from(chatSessions)
      .leftJoin(consultNotes, eq(consultNotes.consultId, chatSessions.id))
      .where(eq(chatSessions.id, id)),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return { note: row.note && noteOf(row.note, row.vetName) };
}
