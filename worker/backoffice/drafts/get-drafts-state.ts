import * as z from 'zod';
import { draftsState } from '../../../db/calls/drafts.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { localeSchema } from '../../core/locale.ts';

/** Where the drafts after consults stand, of the 100,000 newest. */
export const getDraftsStateOutput = z.object({
  /** Those that are to be made, and since when the first of them is due. */
  waiting: z.int(),
  due: z.string().nullable(),
  made: z.int(),
  /** Lines that were left out because no message carried them. */
  dropped: z.int(),
  /** What vets made of them. */
  rejected: z.int(),
  signed: z.int(),
  /** Those that could not be made as often as is tried, and the newest 50 of them. */
  setAside: z.int(),
  aside: z.array(
    z.object({
      id: z.uuid(),
      consultId: z.uuid(),
      locale: localeSchema,
      problem: z.string().nullable(),
      attempts: z.int(),
      setAsideAt: z.string(),
    }),
  ),
});

/** How far the drafts after consults are, and what could not be drafted. */
export async function getDraftsState(ctx: AdminContext): Promise<z.output<typeof getDraftsStateOutput>> {
  const [[row]] = await ctx.db.run((tx) => [draftsState(tx)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return getDraftsStateOutput.parse(row.state);
}
