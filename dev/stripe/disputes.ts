import * as z from 'zod';
import { saveCharge } from './charges.ts';
import { asList, endpoint } from './core/endpoint.ts';
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
  within,
} from './core/params.ts';
import { invalid, noSuch } from './core/refusal.ts';
import type { Charge, Dispute } from './objects.ts';
import { recordEvent } from './record-event.ts';
import { nowOf, type World } from './world.ts';

/** Days to answer a dispute. */
const ANSWER_DAYS = 9;

const EVIDENCE_TEXTS = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_tracking_number',
  'uncategorized_text',
] as const;

/** The cardholder's bank takes a charge back: what the control page's button does. @throws Refusal for a charge that cannot be. */
export function openDispute(world: World, charge: Charge, reason = 'fraudulent'): Dispute {
  if (!charge.captured || charge.disputed)
    throw invalid(`Charge ${charge.id} cannot be disputed.`, { param: 'charge' });
  const now = nowOf(world, charge.customer);
  const dispute = world.tables.disputes.put({
    id: world.ids.next('du_1', 23),
    object: 'dispute',
    amount: charge.amount_captured - charge.amount_refunded,
    balance_transactions: [],
    charge: charge.id,
    created: now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: {
      access_activity_log: null,
      billing_address: null,
      cancellation_policy: null,
      cancellation_policy_disclosure: null,
      cancellation_rebuttal: null,
      customer_communication: null,
      customer_email_address: null,
      customer_name: null,
      customer_purchase_ip: null,
      customer_signature: null,
      duplicate_charge_documentation: null,
      duplicate_charge_explanation: null,
      duplicate_charge_id: null,
      enhanced_evidence: {},
      product_description: null,
      receipt: null,
      refund_policy: null,
      refund_policy_disclosure: null,
      refund_refusal_explanation: null,
      service_date: null,
      service_documentation: null,
      shipping_address: null,
      shipping_carrier: null,
      shipping_date: null,
      shipping_documentation: null,
      shipping_tracking_number: null,
      uncategorized_file: null,
      uncategorized_text: null,
    },
    evidence_details: {
      due_by: now + ANSWER_DAYS * 24 * 3600,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: 'needs_response',
  });
  saveCharge(world, charge, { disputed: true }, 'charge.updated');
  announce(world, 'charge.dispute.created', dispute);
  announce(world, 'charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

/** The bank's decision. @throws Refusal when there was one already. */
export function closeDispute(world: World, before: Dispute, status: 'won' | 'lost'): Dispute {
  if (['won', 'lost'].includes(before.status)) throw invalid('This dispute is already closed.');
  const dispute = world.tables.disputes.put({ ...before, status });
  announce(world, 'charge.dispute.closed', dispute, before);
  if (status === 'won') announce(world, 'charge.dispute.funds_reinstated', dispute);
  return dispute;
}

function announce(world: World, type: string, dispute: Dispute, before?: Dispute): void {
  recordEvent(world, type, dispute, before);
}

const updateParams = params({
  evidence: z
    .strictObject(Object.fromEntries(EVIDENCE_TEXTS.map((name) => [name, text.optional()])))
    .optional(),
  metadata: emptyable(metadata).optional(),
  submit: flag.optional(),
  ...uncoveredParams('intended_submission_method'),
});

function update(
  world: World,
  { evidence, metadata: pairs, submit }: z.output<typeof updateParams>,
  id: string,
): Dispute {
  const before = retrieveDispute(world, id);
  const submitted = evidence !== undefined && submit !== false;
  const dispute = world.tables.disputes.put({
    ...before,
    evidence: { ...before.evidence, ...evidence },
    evidence_details: {
      ...before.evidence_details,
      has_evidence: before.evidence_details.has_evidence || evidence !== undefined,
      submission_count: before.evidence_details.submission_count + (submitted ? 1 : 0),
    },
    metadata: mergeMetadata(before.metadata, pairs),
    status: submitted ? 'under_review' : before.status,
  });
  announce(world, 'charge.dispute.updated', dispute, before);
  return dispute;
}

export function retrieveDispute(world: World, id: string): Dispute {
  const dispute = world.tables.disputes.get(id);
  if (dispute === undefined) throw noSuch('dispute', id);
  return dispute;
}

const filters = { charge: text.optional(), created: range.optional(), payment_intent: text.optional() };

export const disputeEndpoints = [
  endpoint('GET', '/disputes/:id', params({}), (world, _, id) => retrieveDispute(world, id)),
  endpoint('POST', '/disputes/:id', updateParams, update),
  endpoint('POST', '/disputes/:id/close', params({}), (world, _, id) =>
    closeDispute(world, retrieveDispute(world, id), 'lost'),
  ),
  endpoint(
    'GET',
    '/disputes',
    listParams(filters),
    (world, { charge, created, payment_intent, ...paging }) => {
      const where = (row: Dispute) => within(row.created, created);
      return asList(
        world.tables.disputes.page({ having: { charge, intent: payment_intent }, where, ...paging }),
        '/v1/disputes',
      );
    },
  ),
];
