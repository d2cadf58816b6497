import { confirmationSecret, paymentsOf } from '../invoices/invoices.ts';
import { isOver } from '../subscriptions/subscription-record.ts';
import type { Collection, Row } from '../world/collection.ts';
import { listOf } from '../world/objects.ts';
import type { Tables, World } from '../world/world.ts';
import type { Expander, Expansions } from './expand.ts';

/** The ids among the tables whose rows can stand where their id stands. */
type TableName = {
  [Name in keyof Tables]: Tables[Name] extends Collection<infer T> ? (T extends Row ? Name : never) : never;
}[keyof Tables];

/** Expands the id in `field` to the row of a table (or to what a deleted one left). */
function ref(table: TableName, field: string): Expander {
  return (world, row) => {
    const id = new Map<string, unknown>(Object.entries(row)).get(field);
    return typeof id === 'string' ? (world.tables[table].get(id) ?? world.deleted.get(id)) : undefined;
  };
}

/** Adds what is only included when it is asked for, by the id of the row. */
function included(make: (world: World, id: string) => object | null | undefined): Expander {
  return (world, row) => make(world, 'id' in row && typeof row.id === 'string' ? row.id : '');
}

const customer = { customer: ref('customers', 'customer') };
const payment = { payment_intent: ref('intents', 'payment_intent') };
const method = { payment_method: ref('methods', 'payment_method') };

/** What `expand` can reach, by object type. */
export const expansions: Expansions = {
  'billing_portal.session': { ...customer },
  charge: {
    ...customer,
    ...payment,
    refunds: included((world, id) =>
      listOf(world.tables.refunds.having('charge', id).reverse(), `/v1/charges/${id}/refunds`),
    ),
  },
  'checkout.session': {
    ...customer,
    ...payment,
    invoice: ref('invoices', 'invoice'),
    line_items: included((world, id) =>
      listOf(world.checkouts.get(id)?.lineItems ?? [], `/v1/checkout/sessions/${id}/line_items`),
    ),
    subscription: ref('subscriptions', 'subscription'),
  },
  customer: {
    subscriptions: included((world, id) => {
      const live = world.tables.subscriptions.having('customer', id).filter((row) => !isOver(row));
      return listOf(live.reverse(), `/v1/customers/${id}/subscriptions`);
    }),
    test_clock: ref('testClocks', 'test_clock'),
  },
  'customer.invoice_settings': { default_payment_method: ref('methods', 'default_payment_method') },
  dispute: { ...payment, charge: ref('charges', 'charge') },
  invoice: {
    ...customer,
    confirmation_secret: included(confirmationSecret),
    default_payment_method: ref('methods', 'default_payment_method'),
    payments: included((world, id) => listOf(paymentsOf(world, id), `/v1/invoice_payments?invoice=${id}`)),
    test_clock: ref('testClocks', 'test_clock'),
  },
  'invoice.parent.subscription_details': { subscription: ref('subscriptions', 'subscription') },
  'invoice_payment.payment': { ...payment },
  'line_item.pricing.price_details': { price: ref('prices', 'price') },
  invoice_payment: { invoice: ref('invoices', 'invoice') },
  payment_intent: { ...customer, ...method, latest_charge: ref('charges', 'latest_charge') },
  payment_method: { ...customer },
  plan: { product: ref('products', 'product') },
  price: { product: ref('products', 'product') },
  product: { default_price: ref('prices', 'default_price') },
  refund: { ...payment, charge: ref('charges', 'charge') },
  subscription: {
    ...customer,
    default_payment_method: ref('methods', 'default_payment_method'),
    latest_invoice: ref('invoices', 'latest_invoice'),
    schedule: ref('schedules', 'schedule'),
    test_clock: ref('testClocks', 'test_clock'),
  },
  subscription_schedule: { ...customer, subscription: ref('subscriptions', 'subscription') },
};
