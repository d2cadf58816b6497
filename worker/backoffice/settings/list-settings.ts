import * as z from 'zod';
import { listPlanLimits } from '../../../db/calls/prices.ts';
import { listPromises } from '../../../db/calls/promises.ts';
import type { AdminContext } from '../../core/context.ts';
import { planLimitsSchema } from './plan-limit-fields.ts';
import { promiseSchema } from './promise-fields.ts';

export const listSettingsOutput = z.object({
  promises: z.array(promiseSchema),
  plans: z.array(planLimitsSchema),
});

/** What an admin may set: what is promised, by mode, and what plans include. */
export async function listSettings(ctx: AdminContext): Promise<z.infer<typeof listSettingsOutput>> {
  const [[promises], [limits]] = await ctx.db.run((tx) => [listPromises(tx), listPlanLimits(tx)]);
  return listSettingsOutput.parse({ promises: promises?.promises, plans: limits?.plans });
}
