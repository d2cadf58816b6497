import * as z from 'zod';
import { retrySearchTexts as retry } from '../../../db/calls/search.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';

export const retrySearchTextsInput = z.object({
  /** One text that was set aside; without it, all of them. */
  id: z.uuid().optional(),
});

export const retrySearchTextsOutput = z.object({ retried: z.int() });

/** Has the model read again what was set aside, with the next cron run. */
export async function retrySearchTexts(
  ctx: AdminContext,
  { id }: z.output<typeof retrySearchTextsInput>,
): Promise<z.output<typeof retrySearchTextsOutput>> {
  const [[row]] = await ctx.db.run((tx) => [retry(tx, id ?? null)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return { retried: row.count };
}
