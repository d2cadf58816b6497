import * as z from 'zod';
import { consultModes } from '../../../contract/consults.ts';
import { currencies } from '../../../contract/money.ts';
import { refundEffects, reversalReasonLength } from '../../../contract/payouts.ts';
import { levels } from '../../../contract/urgency.ts';

/** Why an admin takes a payout back, for whoever looks at it later. The vet does not see it. */
export const reversalReasonSchema = z.string().trim().min(1).max(reversalReasonLength);

/** For which consults a rule is. */
export const ruleSlotSchema = z.object({
  meter: z.enum(consultModes),
  /** Of consults of this level alone; null for all. */
  level: z.enum(levels).nullable(),
  currency: z.enum(currencies),
});

/** What a rule gives, one of the two: hundredths of a percent of what one consult costs outside a plan, or an amount in minor units. */
export const ruleGift = {
  shareBp: z.int().min(0).max(10_000).nullable(),
  fixedAmount: z.int().min(0).max(99_999_999).nullable(),
};

export const refundEffectSchema = z.enum(refundEffects);
