import { asc, desc } from 'drizzle-orm';
import * as z from 'zod';
import { currencies } from '../../../contract/money.ts';
import { overagePrices, payoutRules } from '../../../db/schema/index.ts';
import type { AdminContext } from '../../core/context.ts';
import { refundEffectSchema, ruleSlotSchema } from './payout-fields.ts';

export const payoutRuleSchema = ruleSlotSchema.extend({
  id: z.uuid(),
  shareBp: z.number().int().nullable(),
  fixedAmount: z.number().int().nullable(),
  onRefund: refundEffectSchema,
  validFrom: z.iso.datetime(),
});

export const listPayoutRulesOutput = z.object({
  /** All rules that there were, those in force and those that are to come; of the same consults the newest first. */
  rules: z.array(payoutRuleSchema),
  /** What one consult costs outside a plan: of what a share is. Minor units. */
  prices: z.array(
    z.object({ meter: z.string(), currency: z.enum(currencies), unitAmount: z.number().int() }),
  ),
});

/** By which rules vets earn. A handful: each is a decision of somebody. */
export async function listPayoutRules(ctx: AdminContext): Promise<z.infer<typeof listPayoutRulesOutput>> {
  const [rules, prices] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(payoutRules)
      .orderBy(
        asc(payoutRules.meter),
        asc(payoutRules.currency),
        asc(payoutRules.level),
        desc(payoutRules.validFrom),
      )
      .limit(1_000),
    tx.select().from(overagePrices),
  ]);
  return {
    rules: rules.map(({ createdAt: _, createdBy: __, validFrom, ...rule }) => ({
      ...rule,
      validFrom: validFrom.toISOString(),
    })),
    prices: z.array(listPayoutRulesOutput.shape.prices.element).parse(prices),
  };
}
