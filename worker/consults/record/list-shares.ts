import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { readableShare } from '../../../db/calls/record-shares.ts';
import { petRecordShares, pets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { shareOf, shareSchema } from './share.ts';

export const listSharesInput = byId;

export const listSharesOutput = z.object({ shares: z.array(shareSchema) });

/** The links to the record of an animal of the caller, from the newest, those that are over included; a hundred at most. Throws NOT_FOUND. */
export async function listShares(
  ctx: UserContext,
  { id }: z.output<typeof listSharesInput>,
): Promise<z.infer<typeof listSharesOutput>> {
  const [[pet], rows] = await ctx.db.run((tx) => [
    tx
      .select({ id: pets.id })
      .from(pets)
      .where(and(eq(pets.id, id), eq(pets.ownerId, ctx.actor.id))),
    tx
      .select(readableShare)
      .from(petRecordShares)
      .where(and(eq(petRecordShares.petId, id), eq(petRecordShares.ownerId, ctx.actor.id)))
      .orderBy(desc(petRecordShares.id))
      .limit(100),
  ]);
  if (pet === undefined) throw new AppError('NOT_FOUND');
  return { shares: rows.map(shareOf) };
}
