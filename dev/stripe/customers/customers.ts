import { asList, endpoint } from '../api/endpoint.ts';
import { listParams, params, range, text, uncoveredParams, within } from '../api/params.ts';
import { noSuch } from '../api/refusal.ts';
import { endSubscription } from '../subscriptions/subscription-cancel.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { Customer } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import {
  type CustomerFields,
  createCustomer,
  saveCustomer,
  withDefaultMethod,
  writableFields,
  writeCustomer,
} from './customer-record.ts';

const createParams = params({
  ...writableFields,
  payment_method: text.optional(),
  test_clock: text.optional(),
  ...uncoveredParams('tax_id_data'),
});
const updateParams = params({ ...writableFields, ...uncoveredParams('default_source') });

function updateCustomer(world: World, fields: CustomerFields, id: string): Customer {
  const before = retrieve(world, id);
  let after = writeCustomer(before, fields);
  const chosen = fields.invoice_settings?.default_payment_method;
  if (chosen) after = withDefaultMethod(world, after, chosen);
  if (chosen === null)
    after = { ...after, invoice_settings: { ...after.invoice_settings, default_payment_method: null } };
  return saveCustomer(world, before, after);
}

function retrieve(world: World, id: string): Customer {
  const customer = world.tables.customers.get(id);
  if (customer === undefined) throw noSuch('customer', id);
  return customer;
}

/** Deletes a customer and cancels its subscriptions at once; the id answers `deleted: true` from then on. */
function deleteCustomer(world: World, id: string): object {
  const customer = retrieve(world, id);
  for (const subscription of world.tables.subscriptions.having('customer', id)) {
    if (!['canceled', 'incomplete_expired'].includes(subscription.status))
      endSubscription(world, subscription);
  }
  recordEvent(world, 'customer.deleted', customer);
  world.tables.customers.remove(id);
  const gone = { id, object: 'customer', deleted: true } as const;
  world.deleted.set(id, gone);
  return gone;
}

export const customerEndpoints = [
  endpoint('POST', '/customers', createParams, (world, { expand: _, ...fields }) =>
    createCustomer(world, fields),
  ),
  endpoint(
    'GET',
    '/customers/:id',
    params({}),
    (world, _, id) => world.deleted.get(id) ?? retrieve(world, id),
  ),
  endpoint('POST', '/customers/:id', updateParams, (world, { expand: _, ...fields }, id) =>
    updateCustomer(world, fields, id),
  ),
  endpoint('DELETE', '/customers/:id', params({}), (world, _, id) => deleteCustomer(world, id)),
  endpoint(
    'GET',
    '/customers',
    listParams({ created: range.optional(), email: text.optional(), test_clock: text.optional() }),
    (world, { created, email, test_clock, ...paging }) => {
      // Customers of test clocks are not listed unless asked for: https://docs.stripe.com/billing/testing/test-clocks
      const where = (row: Customer) =>
        (row.test_clock ?? undefined) === test_clock && within(row.created, created);
      return asList(
        world.tables.customers.page({ having: { email, test_clock }, where, ...paging }),
        '/v1/customers',
      );
    },
  ),
];
