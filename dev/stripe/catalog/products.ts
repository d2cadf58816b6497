import * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import {
  emptyable,
  flag,
  listParams,
  mergeMetadata,
  metadata,
  params,
  range,
  text,
  uncoveredParams,
  url,
  within,
} from '../api/params.ts';
import { invalid, noSuch } from '../api/refusal.ts';
import { previousAttributes, recordEvent } from '../webhooks/record-event.ts';
import type { Product } from '../world/objects.ts';
import type { World } from '../world/world.ts';

const writable = {
  active: flag.optional(),
  description: emptyable(text).optional(),
  images: z.array(url).max(8).optional(),
  marketing_features: z
    .array(z.strictObject({ name: text.max(80) }))
    .max(15)
    .optional(),
  statement_descriptor: text.max(22).optional(),
  tax_code: emptyable(text).optional(),
  unit_label: emptyable(text.max(12)).optional(),
  url: emptyable(url).optional(),
  ...uncoveredParams('package_dimensions', 'shippable', 'tax_details'),
};
const createParams = params({
  ...writable,
  id: text.optional(),
  name: text,
  metadata: metadata.optional(),
  ...uncoveredParams('default_price_data', 'type'),
});
const updateParams = params({
  ...writable,
  name: text.optional(),
  metadata: emptyable(metadata).optional(),
  default_price: emptyable(text).optional(),
});

/** Makes a product. @throws Refusal when the chosen id is taken. */
export function createProduct(world: World, fields: Omit<z.output<typeof createParams>, 'expand'>): Product {
  const id = fields.id ?? world.ids.next('prod_', 14);
  if (world.tables.products.get(id) !== undefined)
    throw invalid('Product already exists.', { code: 'resource_already_exists', param: 'id' });
  const now = world.time.now();
  const product = world.tables.products.put({
    id,
    object: 'product',
    active: fields.active ?? true,
    created: now,
    default_price: null,
    description: fields.description ?? null,
    images: fields.images ?? [],
    livemode: false,
    marketing_features: fields.marketing_features ?? [],
    metadata: mergeMetadata({}, fields.metadata),
    name: fields.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: fields.statement_descriptor ?? null,
    tax_code: fields.tax_code ?? null,
    tax_details: null,
    type: 'service',
    unit_label: fields.unit_label ?? null,
    updated: now,
    url: fields.url ?? null,
  });
  recordEvent(world, 'product.created', product);
  return product;
}

function updateProduct(world: World, fields: z.output<typeof updateParams>, id: string): Product {
  const before = retrieve(world, id);
  const { expand: _, metadata: pairs, ...rest } = fields;
  if (fields.default_price && world.tables.prices.get(fields.default_price)?.product !== id) {
    throw invalid(`The price ${fields.default_price} does not belong to product ${id}.`, {
      param: 'default_price',
    });
  }
  const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const after = { ...before, ...plain, metadata: mergeMetadata(before.metadata, pairs) };
  if (Object.keys(previousAttributes(before, after)).length === 0) return before;
  const product = world.tables.products.put({ ...after, updated: world.time.now() });
  recordEvent(world, 'product.updated', product, before);
  return product;
}

function deleteProduct(world: World, id: string): object {
  const product = retrieve(world, id);
  if (world.tables.prices.having('product', id).length > 0) {
    throw invalid('This product cannot be deleted because it has one or more user-created prices.', {
      param: 'id',
    });
  }
  world.tables.products.remove(id);
  recordEvent(world, 'product.deleted', product);
  const gone = { id, object: 'product', deleted: true } as const;
  world.deleted.set(id, gone);
  return gone;
}

function retrieve(world: World, id: string): Product {
  const product = world.tables.products.get(id);
  if (product === undefined) throw noSuch('product', id);
  return product;
}

export const productEndpoints = [
  endpoint('POST', '/products', createParams, (world, { expand: _, ...fields }) =>
    createProduct(world, fields),
  ),
  endpoint(
    'GET',
    '/products/:id',
    params({}),
    (world, _, id) => world.deleted.get(id) ?? retrieve(world, id),
  ),
  endpoint('POST', '/products/:id', updateParams, updateProduct),
  endpoint('DELETE', '/products/:id', params({}), (world, _, id) => deleteProduct(world, id)),
  endpoint(
    'GET',
    '/products',
    listParams({
      active: flag.optional(),
      created: range.optional(),
      ids: z.array(text).optional(),
      ...uncoveredParams('shippable', 'type', 'url'),
    }),
    (world, { active, created, ids, ...paging }) => {
      const where = (row: Product) =>
        (active === undefined || row.active === active) &&
        (ids === undefined || ids.includes(row.id)) &&
        within(row.created, created);
      return asList(world.tables.products.page({ where, ...paging }), '/v1/products');
    },
  ),
];
