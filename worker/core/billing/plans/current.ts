import * as z from 'zod';
import { billingIntervals, subscriptionStatuses } from '../../../../contract/money.ts';
import { currentSubscription } from '../../../../db/calls/billing.ts';
import type { UserContext } from '../../context.ts';
import { productSchema } from '../../entitlements/usage.ts';
import { bilingualText } from '../../locale.ts';

export const currentInput = z.object({ product: productSchema });
export type CurrentInput = z.output<typeof currentInput>;

export const intervalSchema = z.enum(billingIntervals);

/** A person's subscription to a product; null before there is one. */
export const currentOutput = z
  .object({
    planCode: z.string(),
    planName: bilingualText,
    status: z.enum(subscriptionStatuses),
    /** Whether the plan's units can be used now. */
    access: z.boolean(),
    /** False on the start plan, which costs nothing. */
    paid: z.boolean(),
    interval: intervalSchema,
    price: z.object({ unitAmount: z.number().int(), currency: z.string() }).nullable(),
    periodStart: z.iso.datetime(),
    periodEnd: z.iso.datetime(),
    cancelAtPeriodEnd: z.boolean(),
    trialEnd: z.iso.datetime().nullable(),
    pauseUntil: z.iso.datetime().nullable(),
    /** The smaller plan that follows, and when. */
    pending: z.object({ planCode: z.string(), at: z.iso.datetime() }).nullable(),
    /** Whether there is a page at the payment provider to manage it. */
    canOpenPortal: z.boolean(),
  })
  .nullable();
export type Current = z.infer<typeof currentOutput>;

/** The caller's subscription as it is written here. One round trip; changes nothing. */
export async function current(ctx: UserContext, input: CurrentInput): Promise<Current> {
  const [[row]] = await ctx.db.run((tx) => [currentSubscription(tx, input.product)]);
  if (row === undefined) return null;
  const { unitAmount, currency, pendingPlanCode, pendingAt } = row;
  return {
    planCode: row.planCode,
    planName: { es: row.planNameEs, en: row.planNameEn },
    status: row.status,
    access: row.access,
    paid: row.source === 'stripe',
    interval: row.interval,
    price: unitAmount === null || currency === null ? null : { unitAmount, currency },
    periodStart: row.periodStart.toISOString(),
    periodEnd: row.periodEnd.toISOString(),
    cancelAtPeriodEnd: row.cancelAtPeriodEnd,
    trialEnd: row.trialEnd?.toISOString() ?? null,
    pauseUntil: row.pauseUntil?.toISOString() ?? null,
    pending:
      pendingPlanCode === null || pendingAt === null
        ? null
        : { planCode: pendingPlanCode, at: pendingAt.toISOString() },
    canOpenPortal: row.canOpenPortal,
  };
}
