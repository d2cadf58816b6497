import * as z from 'zod';
import { emptyable, mergeMetadata, metadata, text, uncoveredParams } from '../api/params.ts';
import { invalid, noSuchReference } from '../api/refusal.ts';
import { recordChange, recordEvent } from '../webhooks/record-event.ts';
import type { Customer } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { attachMethod, usableMethod } from './payment-methods.ts';

const address = z.strictObject({
  city: text.optional(),
  country: text.optional(),
  line1: text.optional(),
  line2: text.optional(),
  postal_code: text.optional(),
  state: text.optional(),
});

/** What both making and changing a customer may set. */
export const writableFields = {
  address: emptyable(address).optional(),
  description: emptyable(text).optional(),
  email: emptyable(text.max(512)).optional(),
  metadata: emptyable(metadata).optional(),
  name: emptyable(text.max(256)).optional(),
  phone: emptyable(text.max(20)).optional(),
  preferred_locales: z.array(text).optional(),
  tax_exempt: emptyable(z.enum(['none', 'exempt', 'reverse'])).optional(),
  invoice_settings: z
    .strictObject({
      default_payment_method: emptyable(text).optional(),
      ...uncoveredParams('custom_fields', 'footer', 'rendering_options'),
    })
    .optional(),
  ...uncoveredParams(
    'balance',
    'business_name',
    'cash_balance',
    'individual_name',
    'invoice_prefix',
    'next_invoice_sequence',
  ),
  ...uncoveredParams('shipping', 'source', 'tax', 'validate'),
};
export type CustomerFields = z.output<z.ZodObject<typeof writableFields>>;

/** A customer by id. @throws Refusal when there is none, or it was deleted. */
export function customerAt(world: World, id: string, param: string): Customer {
  const customer = world.tables.customers.get(id);
  if (customer === undefined) throw noSuchReference('customer', id, param);
  return customer;
}

/** Refuses a list filter that names a customer who never was. */
export function checkFilter(world: World, customer: string | undefined): void {
  if (customer !== undefined && !world.deleted.has(customer)) customerAt(world, customer, 'customer');
}

/** Makes a customer; `created` is the time of its test clock. */
export function createCustomer(
  world: World,
  fields: CustomerFields & { test_clock?: string | undefined; payment_method?: string | undefined },
): Customer {
  if (fields.test_clock !== undefined && world.tables.testClocks.get(fields.test_clock) === undefined) {
    throw noSuchReference('test clock', fields.test_clock, 'test_clock');
  }
  const blank: Customer = {
    id: world.ids.next('cus_', 14),
    object: 'customer',
    address: null,
    balance: 0,
    created: world.time.now(fields.test_clock ?? ''),
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: world.ids.next('', 8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: fields.test_clock ?? null,
  };
  const method =
    fields.payment_method === undefined
      ? undefined
      : usableMethod(world, fields.payment_method, 'payment_method');
  let customer = world.tables.customers.put(writeCustomer(blank, fields));
  recordEvent(world, 'customer.created', customer);
  if (method !== undefined) attachMethod(world, method, customer.id);
  const chosen = fields.invoice_settings?.default_payment_method;
  if (chosen) customer = withDefaultMethod(world, customer, chosen);
  return customer;
}

/** Changes a customer and announces it. */
export function saveCustomer(world: World, before: Customer, change: Partial<Customer>): Customer {
  const customer = world.tables.customers.put({ ...before, ...change });
  recordChange(world, 'customer.updated', before, customer);
  return customer;
}

/** A customer with the given fields written over it; fields that were not sent stay. */
export function writeCustomer(customer: Customer, fields: CustomerFields): Customer {
  const { address: place, metadata: pairs, invoice_settings: _, ...rest } = fields;
  // Stripe takes less for an address than others do: it has to end in a domain of two names.
  if (fields.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(fields.email))
    throw invalid(`Invalid email address: ${fields.email}`, { code: 'email_invalid', param: 'email' });
  const plain = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => value !== undefined && key in customer),
  );
  return {
    ...customer,
    ...plain,
    address:
      place === undefined
        ? (customer.address ?? null)
        : place && {
            city: null,
            country: null,
            line1: null,
            line2: null,
            postal_code: null,
            state: null,
            ...filled(place),
          },
    metadata: mergeMetadata(customer.metadata, pairs),
  };
}

function filled<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([key, value]) => (value === undefined ? {} : { [key]: value })),
  );
}

/** A customer with another default payment method. @throws Refusal when the method is not the customer's own. */
export function withDefaultMethod(world: World, customer: Customer, chosen: string): Customer {
  const param = 'invoice_settings[default_payment_method]';
  const method = world.tables.methods.get(chosen);
  if (method === undefined) throw noSuchReference('PaymentMethod', chosen, param);
  if (method.customer !== customer.id) {
    throw invalid(
      'The customer does not have a payment method with the ID ' +
        `${chosen}. The payment method must be attached to the customer.`,
      { code: 'resource_missing', param },
    );
  }
  return world.tables.customers.put({
    ...customer,
    invoice_settings: { ...customer.invoice_settings, default_payment_method: chosen },
  });
}
