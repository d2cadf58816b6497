import * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import { listParams, params, text } from '../api/params.ts';
import { invalid, noSuch, noSuchReference } from '../api/refusal.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { PaymentMethod } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { magicCard, type TestCard } from './cards.ts';

/** A new card payment method, attached to nobody. */
export function createMethod(world: World, card: TestCard, customer: string | null): PaymentMethod {
  return world.tables.methods.put({
    id: world.ids.next('pm_1', 23),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: {
      address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
      email: null,
      name: null,
      phone: null,
      tax_id: null,
    },
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'ES',
      display_brand: card.brand,
      exp_month: 12,
      exp_year: 2034,
      fingerprint: world.ids.next('', 16),
      funding: 'credit',
      generated_from: null,
      last4: card.last4,
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: nowOf(world, customer),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  });
}

/** The payment method with this id; one of Stripe's magic ids (`pm_card_visa`) makes a fresh one, as at Stripe. */
export function usableMethod(world: World, id: string, param: string): PaymentMethod {
  const card = magicCard(id);
  const method = card === undefined ? world.tables.methods.get(id) : createMethod(world, card, null);
  if (method === undefined) throw noSuchReference('PaymentMethod', id, param);
  return method;
}

/** What a subscription is paid with: its own method, else its customer's default. */
export function methodOf(
  world: World,
  subscription: { default_payment_method: string | null } | undefined,
  customer: string | null,
): PaymentMethod | undefined {
  const usual = world.tables.customers.get(customer ?? '')?.invoice_settings.default_payment_method;
  return world.tables.methods.get(subscription?.default_payment_method ?? usual ?? '');
}

/** Attaches a method to a customer; again to the same one changes nothing. */
export function attachMethod(world: World, method: PaymentMethod, customer: string): PaymentMethod {
  if (method.customer === customer) return method;
  if (method.customer !== null) {
    throw invalid('The payment method you provided has already been attached to a customer.', {
      code: 'payment_method_unexpected_state',
    });
  }
  const attached = world.tables.methods.put({ ...method, customer });
  recordEvent(world, 'payment_method.attached', attached);
  return attached;
}

function detachMethod(world: World, id: string): PaymentMethod {
  const method = retrieve(world, id);
  if (method.customer === null) {
    throw invalid(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
      {
        code: 'payment_method_unexpected_state',
      },
    );
  }
  const owner = world.tables.customers.get(method.customer);
  if (owner !== undefined && owner.invoice_settings.default_payment_method === id) {
    world.tables.customers.put({
      ...owner,
      invoice_settings: { ...owner.invoice_settings, default_payment_method: null },
    });
  }
  for (const subscription of world.tables.subscriptions.having('customer', method.customer)) {
    if (subscription.default_payment_method === id)
      world.tables.subscriptions.put({ ...subscription, default_payment_method: null });
  }
  const detached = world.tables.methods.put({ ...method, customer: null });
  recordEvent(world, 'payment_method.detached', detached, method);
  return detached;
}

function retrieve(world: World, id: string): PaymentMethod {
  const method = world.tables.methods.get(id);
  if (method === undefined) throw noSuch('PaymentMethod', id);
  return method;
}

function listOfCustomer(world: World, customer: string, paging: { limit: number }, url: string): object {
  if (world.tables.customers.get(customer) === undefined)
    throw noSuchReference('customer', customer, 'customer');
  return asList(world.tables.methods.page({ having: { customer }, ...paging }), url);
}

const type = z.enum(['card']).optional();

export const paymentMethodEndpoints = [
  endpoint('GET', '/payment_methods/:id', params({}), (world, _, id) => retrieve(world, id)),
  endpoint(
    'GET',
    '/payment_methods',
    listParams({ customer: text, type }),
    (world, { customer, ...paging }) => listOfCustomer(world, customer, paging, '/v1/payment_methods'),
  ),
  endpoint('GET', '/customers/:id/payment_methods', listParams({ type }), (world, paging, id) =>
    listOfCustomer(world, id, paging, `/v1/customers/${id}/payment_methods`),
  ),
  endpoint('POST', '/payment_methods/:id/attach', params({ customer: text }), (world, { customer }, id) => {
    if (world.tables.customers.get(customer) === undefined)
      throw noSuchReference('customer', customer, 'customer');
    return attachMethod(world, usableMethod(world, id, 'payment_method'), customer);
  }),
  endpoint('POST', '/payment_methods/:id/detach', params({}), (world, _, id) => detachMethod(world, id)),
];
