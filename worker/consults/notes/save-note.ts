import * as z from 'zod';
import { saveNote as save } from '../../../db/calls/notes.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { noteChangesSchema, noteFieldsSchema, readNoteFields } from './note.ts';

export const saveNoteInput = byId.extend({ changes: noteChangesSchema });

export const saveNoteOutput = z.object({
  fields: noteFieldsSchema,
  /** Fields that somebody else had changed, a vital sign by its own name: they stayed as they are. */
  conflicts: z.array(z.string()),
  revision: z.int(),
  updatedAt: z.iso.datetime(),
});

/**
 * Changes the note of a consult that the caller has in hand, field by field; sent again, it changes nothing. `id`: the consult's. Throws NOT_FOUND,
 * WRONG_STATE (in hand no more; signed), BAD_INPUT.
 */
export async function saveNote(
  ctx: UserContext,
  { id, changes }: z.output<typeof saveNoteInput>,
): Promise<z.infer<typeof saveNoteOutput>> {
  const [[row]] = await ctx.db.run((tx) => [save(tx, id, changes)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return {
    fields: readNoteFields(row.fields),
    conflicts: Object.keys(z.record(z.string(), z.unknown()).parse(row.conflicts)),
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
  };
}
