import { desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { carePlans, chatSessions } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { carePlanSchema } from './care-plan.ts';
import { amendedBy, carePlanOf } from './care-plan-row.ts';

export const listConsultPlansInput = byId;

export const listConsultPlansOutput = z.object({ plans: z.array(carePlanSchema) });

/** The signed plans of a consult, the one in force first. `id`: the consult's. Throws NOT_FOUND. */
export async function listConsultPlans(
  ctx: UserContext,
  { id }: z.output<typeof listConsultPlansInput>,
): Promise<z.infer<typeof listConsultPlansOutput>> {
  const [[consult], rows] = await ctx.db.run((tx) => [
    tx.select({ id: chatSessions.id }).from(chatSessions).where(eq(chatSessions.id, id)),
    tx
      .select({ plan: carePlans, amendedBy })
      .from(carePlans)
      .where(eq(carePlans.consultId, id))
      .orderBy(desc(carePlans.signedAt), desc(carePlans.id)),
  ]);
  if (consult === undefined) throw new AppError('NOT_FOUND');
  return { plans: rows.map((row) => carePlanOf(row.plan, row.amendedBy)) };
}
