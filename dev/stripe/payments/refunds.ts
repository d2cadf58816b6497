import * as z from 'zod';
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
  whole,
  within,
} from '../api/params.ts';
import { invalid, missingParam, noSuch, noSuchReference } from '../api/refusal.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { Charge, Refund } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { saveCharge } from './charges.ts';
import { isChargedBack } from './dispute-record.ts';
import { formatMoney } from './money.ts';

const createParams = params({
  amount: whole({ min: 1 }).optional(),
  charge: text.optional(),
  metadata: emptyable(metadata).optional(),
  payment_intent: text.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  ...uncoveredParams(
    'currency',
    'customer',
    'instructions_email',
    'origin',
    'refund_application_fee',
    'reverse_transfer',
  ),
});

function create(world: World, fields: z.output<typeof createParams>): Refund {
  const charge = chargeOf(world, fields.charge, fields.payment_intent);
  const left = charge.amount_captured - charge.amount_refunded;
  if (isChargedBack(world, charge))
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  if (charge.refunded || left <= 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  const amount = fields.amount ?? left;
  if (amount > left) {
    const [asked, most] = [formatMoney(amount, charge.currency), formatMoney(left, charge.currency)];
    throw invalid(`Refund amount (${asked}) is greater than unrefunded amount on charge (${most})`, {
      param: 'amount',
    });
  }
  const refund = world.tables.refunds.put({
    id: world.ids.next('re_3', 23),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: nowOf(world, charge.customer),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
      type: 'card',
    },
    metadata: mergeMetadata({}, fields.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: fields.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  });
  recordEvent(world, 'refund.created', refund);
  const amount_refunded = charge.amount_refunded + amount;
  saveCharge(
    world,
    charge,
    { amount_refunded, refunded: amount_refunded >= charge.amount },
    'charge.refunded',
  );
  return refund;
}

function chargeOf(world: World, charge: string | undefined, intent: string | undefined): Charge {
  if (charge !== undefined) {
    const row = world.tables.charges.get(charge);
    if (row === undefined) throw noSuchReference('charge', charge, 'charge');
    if (row.captured) return row;
    throw invalid(`Charge ${charge} was not captured: there is nothing to refund.`, {
      code: 'charge_not_refundable',
      param: 'charge',
    });
  }
  if (intent === undefined) throw missingParam('payment_intent');
  const row = world.tables.intents.get(intent);
  if (row === undefined) throw noSuchReference('payment_intent', intent, 'payment_intent');
  const latest = world.tables.charges.get(row.latest_charge ?? '');
  if (latest?.captured) return latest;
  throw invalid(`This PaymentIntent (${intent}) does not have a successful charge to refund.`, {
    param: 'payment_intent',
  });
}

function retrieve(world: World, id: string): Refund {
  const refund = world.tables.refunds.get(id);
  if (refund === undefined) throw noSuch('refund', id);
  return refund;
}

const filters = { charge: text.optional(), created: range.optional(), payment_intent: text.optional() };

export const refundEndpoints = [
  endpoint('POST', '/refunds', createParams, create),
  endpoint('GET', '/refunds/:id', params({}), (world, _, id) => retrieve(world, id)),
  endpoint(
    'POST',
    '/refunds/:id',
    params({ metadata: emptyable(metadata).optional() }),
    (world, { metadata: pairs }, id) => {
      const before = retrieve(world, id);
      const refund = world.tables.refunds.put({
        ...before,
        metadata: mergeMetadata(before.metadata ?? {}, pairs),
      });
      recordEvent(world, 'refund.updated', refund, before);
      return refund;
    },
  ),
  endpoint(
    'GET',
    '/refunds',
    listParams(filters),
    (world, { charge, created, payment_intent, ...paging }) => {
      const where = (row: Refund) => within(row.created, created);
      return asList(
        world.tables.refunds.page({ having: { charge, intent: payment_intent }, where, ...paging }),
        '/v1/refunds',
      );
    },
  ),
];
