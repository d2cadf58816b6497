import { and, desc, eq, isNotNull } from 'drizzle-orm';
import * as z from 'zod';
import { displayNameOf } from '../../../db/calls/identity.ts';
import { consultNotes, pets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { noteSchema } from './note.ts';
import { noteOf } from './note-row.ts';

export const listNotesInput = byId;

export const listNotesOutput = z.object({ notes: z.array(noteSchema) });

/** The newest of them. */
const most = 50;

/** The signed notes about an animal, newest first, at most 50: to its owner, and to a vet who has it in hand. `id`: the animal's. Throws NOT_FOUND. */
export async function listNotes(
  ctx: UserContext,
  { id }: z.output<typeof listNotesInput>,
): Promise<z.infer<typeof listNotesOutput>> {
  const [[pet], rows] = await ctx.db.run((tx) => [
    tx.select({ id: pets.id }).from(pets).where(eq(pets.id, id)),
    tx
      .select({ note: consultNotes, vetName: displayNameOf(consultNotes.vetId) })
      .from(consultNotes)
      .where(and(eq(consultNotes.petId, id), isNotNull(consultNotes.signedAt)))
      .orderBy(desc(consultNotes.signedAt))
      .limit(most),
  ]);
  if (pet === undefined) throw new AppError('NOT_FOUND');
  return { notes: rows.map(({ note, vetName }) => noteOf(note, vetName)) };
}
