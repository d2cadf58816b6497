import * as z from 'zod';
import { searchKinds } from '../../../contract/search.ts';
import { searchState } from '../../../db/calls/search.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';

/** Where what is searched stands. Counts end at 100,000, which says "at least". */
export const getSearchStateOutput = z.object({
  /** The model that searches go by; null while none has read everything. */
  model: z.string().nullable(),
  /** Whether the database can compare vectors at all. */
  vectors: z.boolean(),
  models: z.array(
    z.object({
      model: z.string(),
      /** When all texts had been handed to it, and when it had read them all; null: not yet. */
      walkedAt: z.string().nullable(),
      filledAt: z.string().nullable(),
      pieces: z.int(),
    }),
  ),
  texts: z.partialRecord(z.enum(searchKinds), z.int()),
  /** Texts that no model has read yet, and since when the first of them is due. */
  waiting: z.int(),
  due: z.string().nullable(),
  /** Texts that a model could not read as often as is tried, and the newest 50 of them. */
  setAside: z.int(),
  aside: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(searchKinds),
      thing: z.string(),
      problem: z.string().nullable(),
      attempts: z.int(),
      setAsideAt: z.string(),
    }),
  ),
});

/** How far the models are with what can be found, and what they could not read. */
export async function getSearchState(ctx: AdminContext): Promise<z.output<typeof getSearchStateOutput>> {
  const [[row]] = await ctx.db.run((tx) => [searchState(tx)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return getSearchStateOutput.parse(row.state);
}
