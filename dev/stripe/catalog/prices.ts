import * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import {
  currency,
  emptyable,
  flag,
  listParams,
  mergeMetadata,
  metadata,
  params,
  range,
  text,
  uncoveredParams,
  within,
} from '../api/params.ts';
import { invalid, missingParam, noSuch, noSuchReference } from '../api/refusal.ts';
import { recordChange, recordEvent } from '../webhooks/record-event.ts';
import type { Price } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { planOf, recurring, storePrice, taxBehavior, unitAmount } from './price-record.ts';
import { createProduct } from './products.ts';

const createParams = params({
  active: flag.optional(),
  billing_scheme: z.enum(['per_unit']).optional(),
  currency,
  lookup_key: text.max(200).optional(),
  metadata: metadata.optional(),
  nickname: text.optional(),
  product: text.optional(),
  product_data: z
    .strictObject({
      id: text.optional(),
      name: text,
      active: flag.optional(),
      metadata: metadata.optional(),
      unit_label: text.optional(),
    })
    .optional(),
  recurring: recurring.optional(),
  tax_behavior: taxBehavior,
  transfer_lookup_key: flag.optional(),
  unit_amount: unitAmount.optional(),
  ...uncoveredParams(
    'currency_options',
    'custom_unit_amount',
    'tiers',
    'tiers_mode',
    'transform_quantity',
    'unit_amount_decimal',
  ),
});
const updateParams = params({
  active: flag.optional(),
  lookup_key: emptyable(text.max(200)).optional(),
  metadata: emptyable(metadata).optional(),
  nickname: emptyable(text).optional(),
  tax_behavior: taxBehavior,
  transfer_lookup_key: flag.optional(),
  ...uncoveredParams('currency_options'),
});

function createPrice(world: World, fields: z.output<typeof createParams>): Price {
  const { expand: _, product_data, transfer_lookup_key, ...rest } = fields;
  if (rest.product === undefined && product_data === undefined) throw missingParam('product');
  if (rest.unit_amount === undefined) throw missingParam('unit_amount');
  if (rest.product !== undefined && world.tables.products.get(rest.product) === undefined) {
    throw noSuchReference('product', rest.product, 'product');
  }
  takeLookupKey(world, rest.lookup_key, transfer_lookup_key === true);
  const product = rest.product ?? (product_data && createProduct(world, product_data).id) ?? '';
  const price = storePrice(world, { ...rest, product });
  recordEvent(world, 'price.created', price);
  return price;
}

/** A lookup key belongs to one price; `transfer` takes it from the one that has it. */
function takeLookupKey(world: World, key: string | null | undefined, transfer: boolean, taker?: Price): void {
  const holder = key ? world.tables.prices.having('lookup_key', key)[0] : undefined;
  if (holder === undefined || holder.id === taker?.id) return;
  if (!transfer) {
    throw invalid(
      `A price (\`${holder.id}\`) already uses that lookup key. Use \`transfer_lookup_key=true\` to transfer the lookup key from that price to this one.`,
      { param: 'lookup_key' },
    );
  }
  savePrice(world, holder, { lookup_key: null });
}

function updatePrice(world: World, fields: z.output<typeof updateParams>, id: string): Price {
  const before = retrieve(world, id);
  const { expand: _, metadata: pairs, transfer_lookup_key, tax_behavior, ...rest } = fields;
  takeLookupKey(world, rest.lookup_key, transfer_lookup_key === true, before);
  const plain = Object.fromEntries(
    Object.entries({ ...rest, tax_behavior }).filter(([, value]) => value !== undefined),
  );
  return savePrice(world, before, { ...plain, metadata: mergeMetadata(before.metadata, pairs) });
}

/** Changes a price; the subscriptions that hold it show it as it is now. */
function savePrice(world: World, before: Price, change: Partial<Price>): Price {
  const price = world.tables.prices.put({ ...before, ...change });
  recordChange(world, 'price.updated', before, price);
  for (const holder of world.tables.subscriptions.having('price', price.id)) {
    const data = holder.items.data.map((item) =>
      item.price.id === price.id ? { ...item, price, plan: planOf(price) } : item,
    );
    world.tables.subscriptions.put({ ...holder, items: { ...holder.items, data } });
  }
  return price;
}

function retrieve(world: World, id: string): Price {
  const price = world.tables.prices.get(id);
  if (price === undefined) throw noSuch('price', id);
  return price;
}

const filters = {
  active: flag.optional(),
  created: range.optional(),
  currency: currency.optional(),
  lookup_keys: z.array(text).max(10).optional(),
  product: text.optional(),
  recurring: z
    .strictObject({
      interval: z.enum(['day', 'week', 'month', 'year']).optional(),
      ...uncoveredParams('meter', 'usage_type'),
    })
    .optional(),
  type: z.enum(['one_time', 'recurring']).optional(),
};

export const priceEndpoints = [
  endpoint('POST', '/prices', createParams, createPrice),
  endpoint('GET', '/prices/:id', params({}), (world, _, id) => retrieve(world, id)),
  endpoint('POST', '/prices/:id', updateParams, updatePrice),
  endpoint(
    'GET',
    '/prices',
    listParams(filters),
    (
      world,
      { active, created, currency: money, lookup_keys, product, recurring: cycle, type, ...paging },
    ) => {
      const where = (row: Price) =>
        (active === undefined || row.active === active) &&
        (money === undefined || row.currency === money) &&
        (type === undefined || row.type === type) &&
        (cycle?.interval === undefined || row.recurring?.interval === cycle.interval) &&
        within(row.created, created);
      return asList(
        world.tables.prices.page({ having: { lookup_key: lookup_keys, product }, where, ...paging }),
        '/v1/prices',
      );
    },
  ),
];
