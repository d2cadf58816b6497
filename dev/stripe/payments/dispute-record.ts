import { invalid } from '../api/refusal.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { Charge, Dispute } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { saveCharge } from './charges.ts';

/** Days to answer a dispute. */
const ANSWER_DAYS = 9;

/**
 * How a bank begins: it takes the money back; or it asks first, and takes nothing yet; or the dispute was settled before there was one.
 * https://docs.stripe.com/disputes/how-disputes-work
 */
export const disputeKinds = ['chargeback', 'inquiry', 'prevented'] as const;
export type DisputeKind = (typeof disputeKinds)[number];

/** How it ends. `warning_closed`: an inquiry that never became more. */
export const disputeEnds = ['won', 'lost', 'warning_closed'] as const;
export type DisputeEnd = (typeof disputeEnds)[number];

/** What the cardholder's bank did with a charge. `charge.disputed` stays true for ever: what counts is the dispute's own status. */
export interface DisputeOpening {
  kind?: DisputeKind | undefined;
  reason?: string | undefined;
}

const FIRST_STATUS = {
  chargeback: 'needs_response',
  inquiry: 'warning_needs_response',
  prevented: 'prevented',
} as const;

/** Opens a dispute: what the control page's button does. @throws Refusal for a charge that cannot be disputed. */
export function openDispute(world: World, charge: Charge, opening: DisputeOpening = {}): Dispute {
  const { kind = 'chargeback', reason = 'fraudulent' } = opening;
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
    is_charge_refundable: kind === 'inquiry',
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: FIRST_STATUS[kind],
  });
  saveCharge(world, charge, { disputed: true }, 'charge.updated');
  recordEvent(world, 'charge.dispute.created', dispute);
  return kind === 'chargeback' ? moveFunds(world, dispute, 'withdrawn') : dispute;
}

/** Takes the disputed money off the balance, or gives it back. */
function moveFunds(world: World, before: Dispute, what: 'withdrawn' | 'reinstated'): Dispute {
  const amount = what === 'withdrawn' ? -before.amount : before.amount;
  const now = world.time.now(null);
  const dispute = world.tables.disputes.put({
    ...before,
    balance_transactions: [
      ...before.balance_transactions,
      {
        id: world.ids.next('txn_1', 23),
        object: 'balance_transaction',
        amount,
        available_on: now,
        balance_type: 'payments',
        created: now,
        currency: before.currency,
        description: `Chargeback ${what === 'withdrawn' ? 'withdrawal' : 'reversal'} for ${before.charge}`,
        exchange_rate: null,
        fee: 0,
        fee_details: [],
        net: amount,
        reporting_category: what === 'withdrawn' ? 'dispute' : 'dispute_reversal',
        source: before.id,
        status: 'available',
        type: 'adjustment',
      },
    ],
  });
  recordEvent(world, `charge.dispute.funds_${what}`, dispute);
  return dispute;
}

/** How a dispute can end from where it stands; not at all when it is over. */
export function endsOf({ status }: Dispute): readonly DisputeEnd[] {
  if (['won', 'lost', 'warning_closed', 'prevented'].includes(status)) return [];
  return status.startsWith('warning_') ? ['warning_closed'] : ['won', 'lost'];
}

/** An inquiry becomes a chargeback. @throws Refusal when it is none, or over. */
export function escalateDispute(world: World, before: Dispute): Dispute {
  if (!endsOf(before).includes('warning_closed')) throw invalid('This is no open inquiry.');
  const dispute = world.tables.disputes.put({
    ...before,
    status: 'needs_response',
    is_charge_refundable: false,
  });
  recordEvent(world, 'charge.dispute.updated', dispute, before);
  return moveFunds(world, dispute, 'withdrawn');
}

/** The bank's decision. @throws Refusal when there was one already, or an inquiry is won or lost. */
export function closeDispute(world: World, before: Dispute, status: DisputeEnd): Dispute {
  const ends = endsOf(before);
  if (ends.length === 0) throw invalid('This dispute is already closed.');
  if (!ends.includes(status)) throw invalid(`A dispute that is ${before.status} does not end ${status}.`);
  const dispute = world.tables.disputes.put({ ...before, status });
  recordEvent(world, 'charge.dispute.closed', dispute, before);
  return status === 'won' ? moveFunds(world, dispute, 'reinstated') : dispute;
}

/** Whether a bank has the money of a charge, or may yet keep it: then there is nothing to refund. */
export const isChargedBack = (world: World, charge: Charge): boolean =>
  world.tables.disputes
    .having('charge', charge.id)
    .some(({ status }) => ['needs_response', 'under_review', 'lost'].includes(status));
