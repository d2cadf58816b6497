import * as z from 'zod';
import { setPlanLimits as keepPlanLimits } from '../../../db/calls/prices.ts';
import { forgetOffers } from '../../core/billing/prices/read-offer.ts';
import type { AdminContext } from '../../core/context.ts';
import { changeReason } from './change-reason.ts';
import { planKey, planLimits } from './plan-limit-fields.ts';

export const setPlanLimitsInput = planKey.extend({
  /** Every meter of the plan. */
  limits: planLimits,
  /** What it included when whoever asks looked. */
  was: planLimits,
  reason: changeReason,
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
