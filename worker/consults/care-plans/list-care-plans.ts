import { desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { carePlans, pets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { carePlanSchema } from './care-plan.ts';
import { amendedBy, carePlanOf } from './care-plan-row.ts';

export const listCarePlansInput = byId;

export const listCarePlansOutput = z.object({ plans: z.array(carePlanSchema) });

/** The newest of them. */
const most = 50;

/** The signed plans about an animal, newest first, at most 50: to its owner, and to a vet who has it in hand. `id`: the animal's. Throws NOT_FOUND. */
export async function listCarePlans(
  ctx: UserContext,
  { id }: z.output<typeof listCarePlansInput>,
): Promise<z.infer<typeof listCarePlansOutput>> {
  const [[pet], rows] = await ctx.db.run((tx) => [
    tx.select({ id: pets.id }).from(pets).where(eq(pets.id, id)),
    tx
      .select({ plan: carePlans, amendedBy })
      .from(carePlans)
      .where(eq(carePlans.petId, id))
      .orderBy(desc(carePlans.signedAt), desc(carePlans.id))
      .limit(most),
  ]);
  if (pet === undefined) throw new AppError('NOT_FOUND');
  return { plans: rows.map((row) => carePlanOf(row.plan, row.amendedBy)) };
}
