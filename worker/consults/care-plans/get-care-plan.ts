import { eq } from 'drizzle-orm';
import type * as z from 'zod';
import { carePlans } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { carePlanSchema } from './care-plan.ts';
import { amendedBy, carePlanOf } from './care-plan-row.ts';

export const getCarePlanInput = byId;

export const getCarePlanOutput = carePlanSchema;

/** One signed plan, for the owner of the animal and a vet who has it in hand. Throws NOT_FOUND. */
export async function getCarePlan(
  ctx: UserContext,
  { id }: z.output<typeof getCarePlanInput>,
): Promise<z.infer<typeof getCarePlanOutput>> {
  const [[row]] = await ctx.db.run((tx) => [
    tx.select({ plan: carePlans, amendedBy }).from(carePlans).where(eq(carePlans.id, id)),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return carePlanOf(row.plan, row.amendedBy);
}
