import * as z from 'zod';
import { planShift as plan } from '../../../db/calls/duty.ts';
import type { UserContext } from '../../core/context.ts';
import { shiftPlanSchema } from './duty-shift.ts';

export const planShiftInput = shiftPlanSchema;

export const planShiftOutput = z.object({ added: z.number().int() });

/**
 * The calling vet plans to be on duty; what overlaps or touches becomes one shift. `added`: in how many weeks. Throws FORBIDDEN,
 * BAD_INPUT (over already, more than a year ahead, no such time zone).
 */
export async function planShift(
  ctx: UserContext,
  input: z.output<typeof planShiftInput>,
): Promise<z.infer<typeof planShiftOutput>> {
  const [[done]] = await ctx.db.run((tx) => [plan(tx, input)]);
  return { added: done?.added ?? 0 };
}
