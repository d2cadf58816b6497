import * as z from 'zod';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import type { UserContext } from '../context.ts';
import { currencySchema } from '../currency.ts';
import { productSchema, usageSchema } from './usage.ts';
import { subscriptionOf, usageOf } from './usage-rows.ts';

/** `currency`: that of the price of one more unit. */
export const getUsageInput = z.object({ product: productSchema, currency: currencySchema.default('EUR') });

/** Plan and period are null for somebody without a subscription to that product. */
export const getUsageOutput = z.object({
  planCode: z.string().nullable(),
  periodStart: z.iso.datetime().nullable(),
  periodEnd: z.iso.datetime().nullable(),
  usage: z.array(usageSchema),
});

/** What the caller's plan includes in this period and what is left of it. One round trip; changes nothing. */
export async function getUsage(
  ctx: UserContext,
  input: z.output<typeof getUsageInput>,
): Promise<z.infer<typeof getUsageOutput>> {
  const [rows] = await ctx.db.run((tx) => [currentUsage(tx, input.product, input.currency)]);
  const subscription = subscriptionOf(rows);
  return {
    planCode: subscription?.planCode ?? null,
    periodStart: subscription?.periodStart ?? null,
    periodEnd: subscription?.periodEnd ?? null,
    usage: usageOf(rows),
  };
}
