import { and, eq, isNull } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type Stripe from 'stripe';
import type { Door, Tx } from '../../../../db/client.ts';
import { subscriptionPlanPrices } from '../../../../db/schema/index.ts';
import type { RequestContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { keyFor } from '../key-for.ts';
import { intervalSchema } from '../plans/current.ts';
import { askStripe } from '../stripe.ts';
import { type ComparedPrice, comparePrices, type PriceDrift } from './price-drift.ts';
import { type ListedPrice, readPriceList } from './price-list.ts';
import { repairPrice } from './repair-price.ts';
import { fetchPrices, productIdOf } from './stripe-prices.ts';

/** What a sync of the price list found and mended, and how many prices agreed before it. */
export interface PricingSync {
  readonly agreed: number;
  readonly mended: { readonly priceId: string; readonly drift: PriceDrift }[];
}

async function ensureProducts(stripe: Stripe, list: readonly ListedPrice[]): Promise<void> {
  const wanted = new Map(list.map((price) => [productIdOf(price), price]));
  if (wanted.size === 0) return;
  const { data } = await stripe.products.list({ ids: [...wanted.keys()], limit: 100 });
  for (const { id } of data) wanted.delete(id);
  for (const [id, price] of wanted) {
    const params = {
      id,
      name: price.planName,
      metadata: { product: price.product, plan: price.planCode },
    };
    await stripe.products.create(params, { idempotencyKey: await keyFor(['product', id], params) });
  }
}

/** Stripe's price as a line of ours that is not sold; null for one that no plan of ours can have. */
function asReplaced(price: ListedPrice, there: Stripe.Price) {
  const interval = intervalSchema.safeParse(there.recurring?.interval).data;
  if (interval === undefined || there.unit_amount === null) return null;
  return {
    planId: price.planId,
    currency: there.currency.toUpperCase(),
    billingInterval: interval,
    unitAmount: there.unit_amount,
    lookupKey: null,
    stripePriceId: there.id,
    active: false,
  };
}

type Query = (tx: Tx) => BatchItem<'pg'>;

/** Keeps a price of Stripe's as one that was sold, so that whoever pays it is known to have the plan. */
function keepReplaced(price: ListedPrice, there: Stripe.Price | null): Query[] {
  const replaced = there === null ? null : asReplaced(price, there);
  return replaced === null
    ? []
    : [(tx) => tx.insert(subscriptionPlanPrices).values(replaced).onConflictDoNothing()];
}

/** Writes which Stripe price is ours now. */
function link({ id, stripePriceId }: ListedPrice, own: string): Query {
  const asRead =
    stripePriceId === null
      ? isNull(subscriptionPlanPrices.stripePriceId)
      : eq(subscriptionPlanPrices.stripePriceId, stripePriceId);
  return (tx) =>
    tx
      .update(subscriptionPlanPrices)
      .set({ stripePriceId: own })
      .where(and(eq(subscriptionPlanPrices.id, id), asRead));
}

async function write(db: Door, queries: readonly Query[]): Promise<void> {
  const [first, ...others] = queries;
  if (first === undefined) return;
  await db.run((tx) => [first(tx), ...others.map((query) => query(tx))]);
}

const drifted = (compared: ComparedPrice): compared is ComparedPrice & { readonly drift: PriceDrift } =>
  compared.drift !== null;

/** What tells one state of the price list from another. */
const stateOf = (list: readonly ListedPrice[]) =>
  JSON.stringify(
    list.map(({ id, unitAmount, active, stripePriceId }) => [id, unitAmount, active, stripePriceId]),
  );

const maxLooks = 5;

/**
 * The price list beside what Stripe sells at the same moment: a list that changed while Stripe was asked is read again, or a price that
 * was just set would look like somebody else's.
 */
async function look(ctx: RequestContext, db: Door): Promise<ComparedPrice[]> {
  const read = async () => {
    const [list] = await db.run((tx) => [readPriceList(tx)]);
    return list;
  };
  let list = await read();
  for (let turn = 1; turn <= maxLooks; turn += 1) {
    const asked = list;
    const there = await askStripe(ctx, async (stripe) => {
      await ensureProducts(stripe, asked);
      return fetchPrices(stripe, asked);
    });
    list = await read();
    if (stateOf(list) === stateOf(asked)) return comparePrices(list, there);
  }
  throw new AppError('UNAVAILABLE', { internal: 'The price list kept changing' });
}

/**
 * Brings Stripe's products and prices in line with the price list, by lookup key: what is missing is made, what is there and
 * equal is adopted, what differs is replaced, what we stopped selling is archived. Running it again, or twice at once, changes
 * nothing more. Throws as askStripe; what was mended until then stays.
 */
export async function syncPricing(ctx: RequestContext): Promise<PricingSync> {
  const db = ctx.database.asService('sync-pricing', ctx.request);
  const compared = await look(ctx, db);
  const found = compared.filter(drifted);
  // Before they are archived there: nobody who pays one of them may become a stranger.
  await write(
    db,
    found.flatMap(({ price, drift, intruder }) =>
      drift === 'unlinked' ? [] : keepReplaced(price, intruder),
    ),
  );
  const mended: PricingSync['mended'] = [];
  const queries: Query[] = [];
  try {
    for (const one of found) {
      const repaired = await askStripe(ctx, (stripe) => repairPrice(stripe, one));
      if (repaired !== null)
        queries.push(link(one.price, repaired.own), ...keepReplaced(one.price, repaired.replaced));
      mended.push({ priceId: one.price.id, drift: one.drift });
    }
  } finally {
    await write(db, queries);
  }
  return { agreed: compared.length - found.length, mended };
}
