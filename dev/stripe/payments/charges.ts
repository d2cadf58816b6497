import { asList, endpoint } from '../api/endpoint.ts';
import {
  emptyable,
  listParams,
  mergeMetadata,
  metadata,
  params,
  range,
  text,
  uncoveredParams,
  within,
} from '../api/params.ts';
import { noSuch } from '../api/refusal.ts';
import type { Decline } from '../customers/cards.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { Charge, PaymentIntent, PaymentMethod } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';

/** The charge of one attempt to pay an intent. `captured` is false for an authorisation; a decline makes a failed charge. */
export function createCharge(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod,
  how: { captured: boolean; decline?: Decline | undefined; authenticated?: boolean },
): Charge {
  const { decline } = how;
  const id = world.ids.next('ch_3', 23);
  const card = method.card;
  const paid = decline === undefined;
  return world.tables.charges.put({
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: paid && how.captured ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: 'STAND-IN',
    captured: paid && how.captured,
    created: nowOf(world, intent.customer),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: paid ? null : '01',
      network_status: paid ? 'approved_by_network' : 'declined_by_network',
      reason: decline?.decline_code ?? null,
      risk_level: 'normal',
      risk_score: 12,
      seller_message: paid
        ? 'Payment complete.'
        : 'The bank did not return any further details with this decline.',
      type: paid ? 'authorized' : 'issuer_declined',
    },
    paid,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: {
      type: 'card',
      card: {
        amount_authorized: paid ? intent.amount : null,
        authorization_code: paid ? '123456' : null,
        brand: card?.brand ?? null,
        checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
        country: card?.country ?? null,
        electronic_commerce_indicator: null,
        exp_month: card?.exp_month ?? 12,
        exp_year: card?.exp_year ?? 2034,
        fingerprint: card?.fingerprint ?? null,
        funding: card?.funding ?? null,
        installments: null,
        last4: card?.last4 ?? null,
        mandate: null,
        network: card?.brand ?? null,
        network_transaction_id: null,
        regulated_status: 'unregulated',
        three_d_secure: how.authenticated
          ? {
              authentication_flow: 'challenge',
              electronic_commerce_indicator: '05',
              exemption_indicator: null,
              result: 'authenticated',
              result_reason: null,
              transaction_id: world.ids.next('', 24),
              version: '2.2.0',
            }
          : null,
        transaction_link_id: null,
        wallet: null,
      },
    },
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: paid ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: null,
  });
}

/** Changes a charge and announces it under the given event type. */
export function saveCharge(world: World, before: Charge, change: Partial<Charge>, type: string): Charge {
  const charge = world.tables.charges.put({ ...before, ...change });
  recordEvent(
    world,
    type,
    charge,
    type === 'charge.updated' || type === 'charge.refunded' ? before : undefined,
  );
  return charge;
}

export function retrieveCharge(world: World, id: string): Charge {
  const charge = world.tables.charges.get(id);
  if (charge === undefined) throw noSuch('charge', id);
  return charge;
}

const writable = { description: emptyable(text).optional(), metadata: emptyable(metadata).optional() };

export const chargeEndpoints = [
  endpoint('GET', '/charges/:id', params({}), (world, _, id) => retrieveCharge(world, id)),
  endpoint('POST', '/charges/:id', params(writable), (world, { description, metadata: pairs }, id) => {
    const before = retrieveCharge(world, id);
    const change = {
      metadata: mergeMetadata(before.metadata, pairs),
      ...(description === undefined ? {} : { description }),
    };
    return saveCharge(world, before, change, 'charge.updated');
  }),
  endpoint(
    'GET',
    '/charges',
    listParams({
      created: range.optional(),
      customer: text.optional(),
      payment_intent: text.optional(),
      ...uncoveredParams('transfer_group'),
    }),
    (world, { created, customer, payment_intent, ...paging }) => {
      const where = (row: Charge) => within(row.created, created);
      return asList(
        world.tables.charges.page({ having: { intent: payment_intent, customer }, where, ...paging }),
        '/v1/charges',
      );
    },
  ),
];
