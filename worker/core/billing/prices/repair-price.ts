import type Stripe from 'stripe';
import type { ComparedPrice, PriceDrift } from './price-drift.ts';
import { productIdOf } from './stripe-prices.ts';

/** What a repair did at Stripe: the price that is ours from now on, and the one of ours that it took the place of. */
export interface RepairedPrice {
  readonly own: string;
  readonly replaced: Stripe.Price | null;
}

async function archive(stripe: Stripe, price: Stripe.Price | null): Promise<void> {
  if (price?.active === true) await stripe.prices.update(price.id, { active: false });
}

/** Makes the price and takes its key from whoever has it; the same one again however often this is asked. */
async function create(stripe: Stripe, { price, own }: ComparedPrice): Promise<Stripe.Price> {
  return stripe.prices.create(
    {
      product: productIdOf(price),
      currency: price.currency.toLowerCase(),
      unit_amount: price.unitAmount,
      recurring: { interval: price.interval },
      lookup_key: price.lookupKey ?? '',
      transfer_lookup_key: true,
    },
    {
      idempotencyKey: ['price', price.id, price.unitAmount, own?.id ?? price.stripePriceId ?? 'first'].join(
        ':',
      ),
    },
  );
}

/** Lets Stripe sell a price of ours again, and under its key. */
const restore = (stripe: Stripe, own: Stripe.Price, lookupKey: string | null) =>
  stripe.prices.update(own.id, {
    active: true,
    ...(own.lookup_key === lookupKey ? {} : { lookup_key: lookupKey ?? '', transfer_lookup_key: true }),
  });

/**
 * Brings Stripe in line with one price of ours. Amounts at Stripe never change: a new price takes the place of one that differs,
 * which is archived and goes on for those who pay it. Null where nothing of ours has to be written.
 */
export async function repairPrice(
  stripe: Stripe,
  compared: ComparedPrice & { readonly drift: PriceDrift },
): Promise<RepairedPrice | null> {
  const { price, drift, own, intruder } = compared;
  if (drift === 'unlinked') return intruder === null ? null : { own: intruder.id, replaced: null };
  if (drift === 'stillSold') {
    await archive(stripe, own);
    return null;
  }
  const kept = drift === 'archived' || drift === 'keyLost' ? own : null;
  if (kept !== null) await restore(stripe, kept, price.lookupKey);
  const now = kept ?? (await create(stripe, compared));
  if (kept === null) await archive(stripe, own);
  await archive(stripe, intruder);
  return kept === null ? { own: now.id, replaced: own } : null;
}
