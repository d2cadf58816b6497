import * as z from 'zod';
import { revokePreviews } from '../../../db/calls/sites/configurations.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';

export const endPreviewsInput = byId;

export const endPreviewsOutput = z.object({ ended: z.number().int() });

/** Ends the links to what is being edited. Throws NOT_FOUND, FORBIDDEN. */
export async function endPreviews(
  ctx: UserContext,
  { id }: z.output<typeof endPreviewsInput>,
): Promise<z.infer<typeof endPreviewsOutput>> {
  const [[row]] = await ctx.db.run((tx) => [revokePreviews(tx, id)]);
  return { ended: row?.links ?? 0 };
}
