import * as z from 'zod';
import { currency, mergeMetadata, metadata, text, uncoveredParams, whole } from '../api/params.ts';
import { invalid, missingParam, noSuchReference } from '../api/refusal.ts';
import type { Plan, Price } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { createProduct } from './products.ts';

/** How often a price is billed. */
export const recurring = z.strictObject({
  interval: z.enum(['day', 'week', 'month', 'year']),
  interval_count: whole({ min: 1, max: 12 }).optional(),
  usage_type: z.enum(['licensed']).optional(),
  ...uncoveredParams('meter', 'trial_period_days'),
});
export const taxBehavior = z.enum(['exclusive', 'inclusive', 'unspecified']).optional();
export const unitAmount = whole({ min: 0, max: 99_999_999 });

/** A price given in place (`price_data`): of a checkout line or a subscription item. */
export const priceData = z.strictObject({
  currency,
  product: text.optional(),
  product_data: z
    .strictObject({
      name: text,
      description: text.optional(),
      metadata: metadata.optional(),
      images: z.array(text).optional(),
    })
    .optional(),
  recurring: recurring.optional(),
  tax_behavior: taxBehavior,
  unit_amount: unitAmount.optional(),
  ...uncoveredParams('unit_amount_decimal'),
});

/** A price by id, for a parameter that names it. @throws Refusal when there is none, or it is inactive and `active` is asked for. */
export function priceAt(world: World, id: string, param: string, active = true): Price {
  const price = world.tables.prices.get(id);
  if (price === undefined) throw noSuchReference('price', id, param);
  if (active && !price.active) {
    throw invalid(`The price specified is inactive. This field only accepts active prices.`, { param });
  }
  return price;
}

/** The price made from `price_data`: like Stripe, an inactive-for-lists price of its own. */
export function inlinePrice(world: World, data: z.output<typeof priceData>, param: string): Price {
  const product =
    data.product ??
    (data.product_data &&
      createProduct(world, { name: data.product_data.name, metadata: data.product_data.metadata }).id);
  if (product === undefined) throw missingParam(`${param}[product]`);
  return storePrice(world, { ...data, product, active: false });
}

/** What a price is made of, checked. */
export interface PriceFields {
  active?: boolean | undefined;
  currency: string;
  lookup_key?: string | undefined;
  metadata?: Record<string, string> | undefined;
  nickname?: string | undefined;
  product: string;
  recurring?: z.output<typeof recurring> | undefined;
  tax_behavior?: 'exclusive' | 'inclusive' | 'unspecified' | undefined;
  unit_amount?: number | undefined;
}

/** Stores a price. @throws Refusal without an amount */
export function storePrice(world: World, fields: PriceFields): Price {
  if (fields.unit_amount === undefined) throw missingParam('unit_amount');
  return world.tables.prices.put({
    id: world.ids.next('price_1', 23),
    object: 'price',
    active: fields.active ?? true,
    billing_scheme: 'per_unit',
    created: world.time.now(),
    currency: fields.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: fields.lookup_key ?? null,
    metadata: mergeMetadata({}, fields.metadata),
    nickname: fields.nickname ?? null,
    product: fields.product,
    recurring: fields.recurring
      ? {
          interval: fields.recurring.interval,
          interval_count: fields.recurring.interval_count ?? 1,
          meter: null,
          trial_period_days: null,
          usage_type: 'licensed',
        }
      : null,
    tax_behavior: fields.tax_behavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: fields.recurring ? 'recurring' : 'one_time',
    unit_amount: fields.unit_amount,
    unit_amount_decimal: String(fields.unit_amount),
  });
}

/** The older form of a recurring price that subscription items still carry beside it. */
export function planOf(price: Price): Plan {
  return {
    id: price.id,
    object: 'plan',
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: price.recurring?.interval ?? 'month',
    interval_count: price.recurring?.interval_count ?? 1,
    livemode: false,
    metadata: price.metadata,
    meter: null,
    nickname: price.nickname,
    product: price.product,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: 'licensed',
  };
}
