import * as z from 'zod';
import { audit } from '../../db/calls/identity.ts';
import { priceDrifts } from '../core/billing/prices/price-drift.ts';
import { syncPricing } from '../core/billing/prices/sync-pricing.ts';
import { requirePayments } from '../core/billing/stripe.ts';
import type { AdminContext } from '../core/context.ts';

export const syncPricesOutput = z.object({
  /** Prices that Stripe had as we do. */
  agreed: z.number().int(),
  mended: z.array(z.object({ priceId: z.uuid(), drift: z.enum(priceDrifts) })),
});

const priceList = { entity: 'price_list', entityId: 'stripe' };

/** Brings Stripe in line with our price list and says what differed. Again changes nothing. Throws PROVIDER_OFF, UNAVAILABLE. */
export async function syncPrices(ctx: AdminContext): Promise<z.infer<typeof syncPricesOutput>> {
  requirePayments(ctx);
  // Who asked is on record before anything changes at Stripe.
  await ctx.db.run((tx) => [audit(tx, { action: 'pricing.sync', ...priceList })]);
  const result = await syncPricing(ctx);
  if (result.mended.length > 0)
    await ctx.db.run((tx) => [
      audit(tx, { action: 'pricing.mended', ...priceList, details: { mended: result.mended } }),
    ]);
  return { agreed: result.agreed, mended: [...result.mended] };
}
