import * as z from 'zod';
import { promiseBounds } from '../../../contract/promises.ts';
import { setPlanLimits as keepPlanLimits } from '../../../db/calls/prices.ts';
import { forgetOffers } from '../../core/billing/prices/read-offer.ts';
import type { AdminContext } from '../../core/context.ts';
import { planLimits, planOf } from './plan-limit-fields.ts';

export const setPlanLimitsInput = planOf.extend({
  /** Every meter of the plan. */
  limits: planLimits,
  /** What it included when whoever asks looked. */
  was: planLimits,
  /** Why; kept in the audit log, with how it was before. */
  reason: z.string().trim().min(1).max(promiseBounds.reason),
});

export const setPlanLimitsOutput = z.object({ limits: planLimits });

/**
 * Changes what a plan includes, for periods that begin from now on (decision 52). The same again changes nothing. Throws NOT_FOUND (plan), BAD_INPUT (other
 * meters than the plan's), CONFLICT (somebody changed them since).
 */
export async function setPlanLimits(
  ctx: AdminContext,
  input: z.output<typeof setPlanLimitsInput>,
): Promise<z.infer<typeof setPlanLimitsOutput>> {
  const [[row]] = await ctx.db.run((tx) => [keepPlanLimits(tx, input)]);
  forgetOffers();
  return setPlanLimitsOutput.parse(row);
}
