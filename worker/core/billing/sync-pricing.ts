import { and, eq, isNull } from 'drizzle-orm';
import type Stripe from 'stripe';
import { subscriptionPlanPrices, subscriptionPlans } from '../../../db/schema/index.ts';
import type { RequestContext } from '../context.ts';
import { askStripe } from './stripe.ts';

/** What a sync of the price list did, by lookup key. `drifted`: Stripe sells it otherwise than we do; nothing is touched then. */
export interface PricingSync {
  readonly created: string[];
  readonly adopted: string[];
  readonly unchanged: string[];
  readonly drifted: string[];
}

const readPrices = async (ctx: RequestContext) => {
  const [rows] = await ctx.database.asService('sync-pricing', ctx.request).run((tx) => [
    tx
      .select({
        id: subscriptionPlanPrices.id,
        currency: subscriptionPlanPrices.currency,
        interval: subscriptionPlanPrices.billingInterval,
        unitAmount: subscriptionPlanPrices.unitAmount,
        lookupKey: subscriptionPlanPrices.lookupKey,
        stripePriceId: subscriptionPlanPrices.stripePriceId,
        product: subscriptionPlans.product,
        planCode: subscriptionPlans.code,
        planName: subscriptionPlans.nameEs,
      })
      .from(subscriptionPlanPrices)
      .innerJoin(subscriptionPlans, eq(subscriptionPlans.id, subscriptionPlanPrices.planId))
      .where(eq(subscriptionPlanPrices.active, true))
      .orderBy(subscriptionPlanPrices.lookupKey),
  ]);
  return rows;
};
type Row = Awaited<ReturnType<typeof readPrices>>[number];

/** Stripe's product of a plan has an id of ours, so that it is made once. */
const productIdOf = (row: Row) => `${row.product}_${row.planCode}`;

async function ensureProducts(stripe: Stripe, rows: readonly Row[]): Promise<void> {
  const wanted = new Map(rows.map((row) => [productIdOf(row), row]));
  const { data } = await stripe.products.list({ ids: [...wanted.keys()], limit: 100 });
  for (const { id } of data) wanted.delete(id);
  for (const [id, row] of wanted) {
    const metadata = { product: row.product, plan: row.planCode };
    await stripe.products.create({ id, name: row.planName, metadata }, { idempotencyKey: `product:${id}` });
  }
}

function sameAs(row: Row, price: Stripe.Price): boolean {
  return (
    price.unit_amount === row.unitAmount &&
    price.currency === row.currency.toLowerCase() &&
    price.recurring?.interval === row.interval &&
    price.active
  );
}

const createPrice = (stripe: Stripe, row: Row) =>
  stripe.prices.create(
    {
      product: productIdOf(row),
      currency: row.currency.toLowerCase(),
      unit_amount: row.unitAmount,
      recurring: { interval: row.interval },
      lookup_key: row.lookupKey,
    },
    { idempotencyKey: `price:${row.id}` },
  );

/** Stripe's prices by lookup key; it takes ten keys at a time. */
async function sold(stripe: Stripe, rows: readonly Row[]): Promise<Map<string | null, Stripe.Price>> {
  const keys = rows.map((row) => row.lookupKey);
  const found: Stripe.Price[] = [];
  for (let start = 0; start < keys.length; start += 10) {
    const page = await stripe.prices.list({ lookup_keys: keys.slice(start, start + 10), limit: 100 });
    found.push(...page.data);
  }
  return new Map(found.map((price) => [price.lookup_key, price]));
}

/**
 * Brings Stripe's products and prices in line with the price list, by lookup key: what is missing is made, what is there and equal is
 * adopted, what differs is told and left alone (a price that somebody pays is never changed in place). Running it again, or
 * twice at once, changes nothing. Throws as askStripe.
 */
export async function syncPricing(ctx: RequestContext): Promise<PricingSync> {
  const rows = await readPrices(ctx);
  const result: PricingSync = { created: [], adopted: [], unchanged: [], drifted: [] };
  const ids = new Map<string, string>();
  await askStripe(ctx, async (stripe) => {
    await ensureProducts(stripe, rows);
    const prices = await sold(stripe, rows);
    for (const row of rows) {
      const there = prices.get(row.lookupKey);
      if (there === undefined && row.stripePriceId === null) {
        ids.set(row.id, (await createPrice(stripe, row)).id);
        result.created.push(row.lookupKey);
      } else if (there === undefined || !sameAs(row, there)) {
        result.drifted.push(row.lookupKey);
      } else if (row.stripePriceId === null) {
        ids.set(row.id, there.id);
        result.adopted.push(row.lookupKey);
      } else {
        (there.id === row.stripePriceId ? result.unchanged : result.drifted).push(row.lookupKey);
      }
    }
  });
  await remember(ctx, ids);
  if (result.drifted.length > 0) ctx.log.error('prices-drifted', { count: result.drifted.length });
  return result;
}

async function remember(ctx: RequestContext, ids: ReadonlyMap<string, string>): Promise<void> {
  const [first, ...others] = [...ids];
  if (first === undefined) return;
  await ctx.database.asService('sync-pricing', ctx.request).run((tx) => {
    const write = ([id, stripePriceId]: [string, string]) =>
      tx
        .update(subscriptionPlanPrices)
        .set({ stripePriceId })
        .where(and(eq(subscriptionPlanPrices.id, id), isNull(subscriptionPlanPrices.stripePriceId)));
    return [write(first), ...others.map(write)];
  });
}
