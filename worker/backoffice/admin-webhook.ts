import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { inboxStatuses } from '../../contract/money.ts';
import type { Tx } from '../../db/client.ts';
import { stripeCustomers, stripeFormerCustomers, userProfiles, webhookInbox } from '../../db/schema/index.ts';
import { keyText, type SortKey } from '../core/keyset.ts';

const moment = z.iso.datetime();

/** An event of the inbox as the admin sees it; its content stays in the database. */
export const adminWebhookSchema = z.object({
  id: z.uuid(),
  externalId: z.string(),
  type: z.string(),
  status: z.enum(inboxStatuses),
  attempts: z.number().int(),
  /** The kind of error of the last attempt. */
  lastError: z.string().nullable(),
  customerId: z.string().nullable(),
  /** Whose customer that is, when it is one of ours. */
  person: z.object({ id: z.uuid(), displayName: z.string() }).nullable(),
  eventCreated: moment,
  receivedAt: moment,
  doneAt: moment.nullable(),
  /** When a failed one is tried again by itself. */
  nextTryAt: moment.nullable(),
});
export type AdminWebhook = z.infer<typeof adminWebhookSchema>;

/** Whose the customer of an event is, or was. */
export const isTheirs = eq(
  userProfiles.userId,
  sql`coalesce(${stripeCustomers.userId}, ${stripeFormerCustomers.userId})`,
);

/** How events are sorted: by when they arrived. */
export const webhooksSort: SortKey = {
  id: webhookInbox.id,
  key: { kind: 'moment', of: webhookInbox.receivedAt },
};

/** Events with the people they are about and their `key` in a sorted list; narrow it. For the service. */
export const selectWebhooks = (tx: Tx) =>
  tx
    .select({
      id: webhookInbox.id,
      externalId: webhookInbox.externalId,
      type: webhookInbox.type,
      status: webhookInbox.status,
      attempts: webhookInbox.attempts,
      lastError: webhookInbox.lastError,
      customerId: webhookInbox.customerId,
      personId: userProfiles.userId,
      personName: userProfiles.displayName,
      eventCreated: webhookInbox.eventCreated,
      receivedAt: webhookInbox.receivedAt,
      doneAt: webhookInbox.doneAt,
      leaseUntil: webhookInbox.leaseUntil,
      key: keyText(webhooksSort),
    })
    .from(webhookInbox)
    .leftJoin(stripeCustomers, eq(stripeCustomers.customerId, webhookInbox.customerId))
    .leftJoin(stripeFormerCustomers, eq(stripeFormerCustomers.customerId, webhookInbox.customerId))
    .leftJoin(userProfiles, isTheirs);

type Row = Awaited<ReturnType<typeof selectWebhooks>>[number];

export function adminWebhookOf(row: Row): AdminWebhook {
  const { personId, personName, leaseUntil, key: _, ...event } = row;
  return {
    ...event,
    person: personId === null || personName === null ? null : { id: personId, displayName: personName },
    eventCreated: event.eventCreated.toISOString(),
    receivedAt: event.receivedAt.toISOString(),
    doneAt: event.doneAt?.toISOString() ?? null,
    nextTryAt: event.status === 'failed' ? (leaseUntil?.toISOString() ?? null) : null,
  };
}
