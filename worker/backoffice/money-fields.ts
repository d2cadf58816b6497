import * as z from 'zod';
import { creditLimits } from '../../contract/money.ts';
import { consumableMeters } from '../../contract/products.ts';

/** What is counted by use; a level (sites, members) cannot be given in units. */
export const creditMeterSchema = z.enum(consumableMeters);

/** What an admin writes about units that they give. */
export const creditFields = z.object({
  meter: creditMeterSchema,
  amount: z.number().int().min(1).max(creditLimits.units),
  /** From then on what is left of it is gone; never when absent. */
  expiresAt: z.iso.datetime().optional(),
  /** Why, for whoever looks at it later. The person does not see it. */
  note: z.string().trim().min(1).max(creditLimits.note),
});

/** Why money goes back, in Stripe's words. */
export const refundReasons = ['requested_by_customer', 'duplicate', 'fraudulent'] as const;

/** What an admin writes about money that goes back. */
export const refundFields = z.object({
  /** In minor units; everything that is left when absent. */
  amount: z.number().int().min(1).optional(),
  reason: z.enum(refundReasons),
});

/** What a plan costs, in minor units; the most is what Stripe charges. */
export const unitAmountSchema = z.number().int().min(1).max(99_999_999);
