import * as z from 'zod';
import { currencies } from '../../contract/money.ts';
import { setPlanPrice } from '../../db/calls/prices.ts';
import { intervalSchema } from '../core/billing/plans/current.ts';
import { forgetOffers } from '../core/billing/prices/read-offer.ts';
import { syncPricing } from '../core/billing/prices/sync-pricing.ts';
import { requirePayments } from '../core/billing/stripe.ts';
import type { AdminContext } from '../core/context.ts';
import { productSchema } from '../core/entitlements/usage.ts';
import { AppError } from '../core/errors.ts';
import { unitAmountSchema } from './money-fields.ts';

export const setPriceInput = z.object({
  product: productSchema,
  planCode: z.string().min(1).max(60),
  currency: z.enum(currencies),
  interval: intervalSchema,
  unitAmount: unitAmountSchema,
  /** The amount that is sold now, as whoever asks saw it; null where nothing is. */
  replaces: z.number().int().nullable(),
});

export const setPriceOutput = z.object({ priceId: z.uuid(), unitAmount: z.number().int() });

/**
 * Sells a plan for another price from now on: a new price here and at Stripe, never the old one changed; who pays the old one
 * goes on paying it. The same again changes nothing. Throws NOT_FOUND (plan), BAD_INPUT (a start plan), CONFLICT (`replaces` is
 * not what is sold), PROVIDER_OFF, UNAVAILABLE (the price is set here; the next sync or checkout brings it to Stripe).
 */
export async function setPrice(
  ctx: AdminContext,
  input: z.output<typeof setPriceInput>,
): Promise<z.infer<typeof setPriceOutput>> {
  requirePayments(ctx);
  const [[price]] = await ctx.db.run((tx) => [setPlanPrice(tx, input)]);
  if (price === undefined) throw new AppError('INTERNAL');
  forgetOffers();
  await syncPricing(ctx);
  return { priceId: price.id, unitAmount: price.unitAmount };
}
