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
  within,
} from '../api/params.ts';
import { noSuch } from '../api/refusal.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { Dispute } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { closeDispute } from './dispute-record.ts';

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

const updateParams = params({
  evidence: z
    .strictObject(Object.fromEntries(EVIDENCE_TEXTS.map((name) => [name, text.optional()])))
    .optional(),
  metadata: emptyable(metadata).optional(),
  submit: flag.optional(),
  ...uncoveredParams('intended_submission_method'),
});

/** Where evidence brings a dispute that waits for it. */
const reviewed: Readonly<Record<string, Dispute['status']>> = {
  needs_response: 'under_review',
  warning_needs_response: 'warning_under_review',
};

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
    status: submitted ? (reviewed[before.status] ?? before.status) : before.status,
  });
  recordEvent(world, 'charge.dispute.updated', dispute, before);
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
