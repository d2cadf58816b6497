import * as z from 'zod';
import { setPayoutRule as setRule } from '../../../db/calls/payouts.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { refundEffectSchema, ruleGift, ruleSlotSchema } from './payout-fields.ts';

export const setPayoutRuleInput = ruleSlotSchema
  .extend({
    ...ruleGift,
    onRefund: refundEffectSchema,
    /** From when on; now when it is null. */
    validFrom: z.iso.datetime().nullable(),
    /** The newest rule of these consults, as whoever asks saw it; null where there is none. */
    replaces: z.uuid().nullable(),
  })
  .refine(({ shareBp, fixedAmount }) => (shareBp === null) !== (fixedAmount === null), {
    path: ['fixedAmount'],
  });

export const setPayoutRuleOutput = z.object({ id: z.uuid() });

/**
 * Lets vets earn by another rule from now on, or from later on; what was earned stays. The same again changes nothing. Throws BAD_INPUT (a
 * moment that is over), CONFLICT (`replaces` is not the newest).
 */
export async function setPayoutRule(
  ctx: AdminContext,
  input: z.output<typeof setPayoutRuleInput>,
): Promise<z.infer<typeof setPayoutRuleOutput>> {
  const [[rule]] = await ctx.db.run((tx) => [setRule(tx, input)]);
  if (rule === undefined) throw new AppError('INTERNAL');
  return { id: rule.id };
}
