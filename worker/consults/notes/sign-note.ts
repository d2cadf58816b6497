import * as z from 'zod';
import { signNote as sign } from '../../../db/calls/notes.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { noteSchema } from './note.ts';
import { noteOf } from './note-row.ts';

export const signNoteInput = byId.extend({
  /** The revision that the vet has before them. */
  revision: z.int().min(1),
});

export const signNoteOutput = noteSchema;

/**
 * Signs the note of a consult in hand: its words stay from now on. `id`: the consult's. Throws NOT_FOUND, WRONG_STATE, CONFLICT (it has changed since), BAD_INPUT (it
 * says nothing).
 */
export async function signNote(
  ctx: UserContext,
  { id, revision }: z.output<typeof signNoteInput>,
): Promise<z.infer<typeof signNoteOutput>> {
  const [[note]] = await ctx.db.run((tx) => [sign(tx, id, revision)]);
  if (note === undefined) throw new AppError('INTERNAL');
  return noteOf(note, null);
}
