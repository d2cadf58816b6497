import * as z from 'zod';
import { siteLimits } from '../../../contract/sites.ts';
import { editContent as edit } from '../../../db/calls/sites/content.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { editSchema } from '../content/edit.ts';
import { ofBusiness } from './business.ts';

export const editContentInput = ofBusiness.extend({
  /** Made by the client: sent again, the edits are done once, and answered as the first time. */
  key: z.uuid(),
  edits: z.array(editSchema).min(1).max(siteLimits.edits),
});

export const editContentOutput = z.object({
  revision: z.number().int(),
  /** Edits that were made from something else than stands there now: which of those that were sent, and what stands there. The others are done. */
  conflicts: z.array(z.object({ index: z.number().int(), now: z.json() })),
});

const conflictsSchema = z.array(z.object({ index: z.number().int(), now: z.json() }));

/** Changes the content of a business, field by field. Throws NOT_FOUND, FORBIDDEN, BAD_INPUT, TOO_LARGE (of, limit), WRONG_STATE (a hidden template is chosen); then nothing is changed. */
export async function editContent(
  ctx: UserContext,
  { businessId, key, edits }: z.output<typeof editContentInput>,
): Promise<z.infer<typeof editContentOutput>> {
  const numbered = edits.map((one, index) => ({ ...one, index }));
  const [[row]] = await ctx.db.run((tx) => [edit(tx, businessId, key, numbered)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return { revision: row.revision, conflicts: conflictsSchema.parse(row.conflicts) };
}
