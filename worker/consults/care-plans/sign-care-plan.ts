import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { signCarePlan as sign } from '../../../db/calls/care-plans.ts';
import { carePlanDrafts, chatSessions, pets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import { byId } from '../../core/verb-input.ts';
import { planArrived } from '../consult-rooms.ts';
import { carePlanSchema } from './care-plan.ts';
import { carePlanOf } from './care-plan-row.ts';
import { keptWarning, medicineWarnings } from './medicine-warnings.ts';
import { missingInPlan } from './missing-in-plan.ts';
import { readDraftFields } from './plan-draft.ts';

export const signCarePlanInput = byId.extend({
  /** What the client calls the plan: asked again with it, the plan that is signed is answered. */
  planId: z.uuid(),
  /** The revision that the vet has before them. */
  revision: z.int().min(1),
  /** The warnings that the vet has read and answers for. */
  confirmed: z.array(z.object({ medicine: z.uuid(), rule: z.string() })).max(200),
});

export const signCarePlanOutput = carePlanSchema;

/**
 * Signs the draft of the plan of a consult in hand: the owner reads it from now on, is told of it, and finds it in the conversation. `id`: the consult's. Throws
 * NOT_FOUND, WRONG_STATE (in hand no more), CONFLICT (the draft, or what is known of the animal, has changed since), BAD_INPUT {fields} (something is missing, or a warning was not
 * confirmed).
 */
export async function signCarePlan(
  ctx: UserContext,
  { id, planId, revision, confirmed }: z.output<typeof signCarePlanInput>,
): Promise<z.infer<typeof signCarePlanOutput>> {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select({ content: carePlanDrafts.content, species: pets.species, foodChain: pets.foodChain })
      .from(chatSessions)
      .innerJoin(pets, eq(pets.id, chatSessions.petId))
      .leftJoin(carePlanDrafts, eq(carePlanDrafts.consultId, chatSessions.id))
      .where(and(eq(chatSessions.id, id), eq(chatSessions.vetId, ctx.actor.id))),
  ]);
  // Without a draft it is for the database to say why: it is signed already, somebody else's, or in hand no more.
  const content = row?.content ? readDraftFields(row.content, ctx.locale) : null;
  const warnings = row && content ? medicineWarnings(row, content.medicines) : [];
  const problems = [
    ...(content ? missingInPlan(content).map((path) => ({ path, problem: 'missing' })) : []),
    ...warnings
      .filter(
        ({ medicine, rule }) => !confirmed.some((one) => one.medicine === medicine && one.rule === rule),
      )
      .map(({ medicine, rule }) => ({ path: `confirmed.${medicine}.${rule}`, problem: 'unconfirmed' })),
  ];
  if (problems.length > 0) throw new AppError('BAD_INPUT', { fields: problems });
  const [[plan]] = await ctx.db.run((tx) => [
    sign(tx, {
      consultId: id,
      id: planId,
      revision,
      foodChain: row?.foodChain ?? null,
      confirmations: warnings.map((warning) => keptWarning(warning, ctx.locale)),
    }),
  ]);
  if (plan === undefined) throw new AppError('INTERNAL');
  ringNotify(ctx);
  ctx.later('plan-arrived', () => planArrived(ctx.rooms, id, { id: plan.id, vetId: plan.vetId }));
  return carePlanOf(plan, null);
}
