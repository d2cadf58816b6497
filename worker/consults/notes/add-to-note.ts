import * as z from 'zod';
import { noteLengths } from '../../../contract/notes.ts';
import { addToNote as add } from '../../../db/calls/notes.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { noteSchema } from './note.ts';
import { noteOf } from './note-row.ts';

export const addToNoteInput = byId.extend({ text: z.string().trim().min(1).max(noteLengths.addendum) });

export const addToNoteOutput = noteSchema;

/** Adds a remark beneath the signed note of a consult in hand; the same remark twice is one. Throws NOT_FOUND, WRONG_STATE, BAD_INPUT. */
export async function addToNote(
  ctx: UserContext,
  { id, text }: z.output<typeof addToNoteInput>,
): Promise<z.infer<typeof addToNoteOutput>> {
  const [[note]] = await ctx.db.run((tx) => [add(tx, id, text)]);
  if (note === undefined) throw new AppError('INTERNAL');
  return noteOf(note, null);
}
