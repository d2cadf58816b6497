import * as z from 'zod';
import { followErasure as read } from '../../../db/calls/account.ts';
import type { VisitorContext } from '../context.ts';
import { AppError } from '../errors.ts';

/** What the end of an account gave: whoever has it may follow. */
export const followErasureInput = z.object({ follow: z.uuid() });

/** `finishedAt`: null while something is left to erase. */
export const followErasureOutput = z.object({
  requestedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});

/** How far the erasure of an account is, for whoever has the id that its end gave. Throws NOT_FOUND. */
export async function followErasure(
  ctx: VisitorContext,
  { follow: id }: z.output<typeof followErasureInput>,
): Promise<z.infer<typeof followErasureOutput>> {
  const [[row]] = await ctx.db.run((tx) => [read(tx, id)]);
  if (row?.erasure == null) throw new AppError('NOT_FOUND');
  return followErasureOutput.parse(row.erasure);
}
