import * as z from 'zod';
import { accountOutlook as outlook } from '../../../db/calls/account.ts';
import type { UserContext } from '../context.ts';
import { productSchema } from '../entitlements/usage.ts';
import { bilingualText } from '../locale.ts';
import { nothing } from '../verb-input.ts';

export const accountOutlookInput = nothing;

/** What becomes of what somebody has when they end their account. Money in minor units. */
export const accountOutlookOutput = z.object({
  /** What is in the way, and has to end first: a consult that waits or runs, money that is held. */
  obstacle: z.enum(['consult', 'payment']).nullable(),
  consultId: z.uuid().nullable(),
  /** They end at once. */
  subscriptions: z.array(
    z.object({
      product: productSchema,
      planName: bilingualText,
      periodEnd: z.iso.datetime().nullable(),
    }),
  ),
  /** Not paid yet: they stay owed. */
  invoices: z.array(
    z.object({
      id: z.string(),
      amountDue: z.number().int(),
      currency: z.string(),
      hostedUrl: z.string().nullable(),
    }),
  ),
  /** Units beside the plan that are left, and lapse. */
  units: z.number().int(),
  /** Restaurants that they pay for. `heir`: who goes on with it; null: it ends, and its `sites` with it. */
  businesses: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      sites: z.number().int(),
      members: z.number().int(),
      heir: z.string().nullable(),
    }),
  ),
  /** Until when the law has it kept, apart from everything else, who they were; null: it is not. */
  keptUntil: z.iso.datetime().nullable(),
});

/** What it means for the caller to end their account. Changes nothing. */
export async function accountOutlook(ctx: UserContext): Promise<z.infer<typeof accountOutlookOutput>> {
  const [[row]] = await ctx.db.run((tx) => [outlook(tx)]);
  return accountOutlookOutput.parse(row?.outlook);
}
