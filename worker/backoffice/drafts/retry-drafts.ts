import * as z from 'zod';
import { retryDrafts as retry } from '../../../db/calls/drafts.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';

export const retryDraftsInput = z.object({
  /** One draft that was set aside; without it, all of them. */
  id: z.uuid().optional(),
});

export const retryDraftsOutput = z.object({ retried: z.int() });

/** Has drafts made again that were set aside. */
export async function retryDrafts(
  ctx: AdminContext,
  { id }: z.output<typeof retryDraftsInput>,
): Promise<z.output<typeof retryDraftsOutput>> {
  const [[row]] = await ctx.db.run((tx) => [retry(tx, id ?? null)]);
  if (row === undefined) throw new AppError('INTERNAL');
  ctx.later('drafts', () => ctx.enqueue({ kind: 'drafts' }));
  return { retried: row.count };
}
