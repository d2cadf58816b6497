import { and, asc, count, desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import {
  inboxStatuses,
  stripeCustomers,
  stripeFormerCustomers,
  userProfiles,
  webhookInbox,
} from '../../db/schema/index.ts';
import type { AdminContext } from '../core/context.ts';
import { adminWebhookOf, adminWebhookSchema, isTheirs, selectWebhooks } from './admin-webhook.ts';
import { contains } from './contains.ts';
import { tableInput, tablePage } from './table-input.ts';

export const listWebhooksInput = tableInput(['receivedAt', 'type', 'status'])
  .extend({ status: z.enum(inboxStatuses).optional() })
  .prefault({});

export const listWebhooksOutput = tablePage(adminWebhookSchema);

const sortable = {
  receivedAt: webhookInbox.receivedAt,
  type: webhookInbox.type,
  status: webhookInbox.status,
};

/**
 * The inbox of webhooks, filtered, sorted and paged. `q` looks in types, Stripe's ids of event and customer, names and e-mail
 * addresses, or is the id of the row or the person.
 */
export async function listWebhooks(
  ctx: AdminContext,
  input: z.output<typeof listWebhooksInput>,
): Promise<z.infer<typeof listWebhooksOutput>> {
  const { q, status, page, pageSize, sort } = input;
  const where = and(
    contains(
      q,
      [
        webhookInbox.type,
        webhookInbox.externalId,
        webhookInbox.customerId,
        userProfiles.displayName,
        userProfiles.email,
      ],
      [webhookInbox.id, userProfiles.userId],
    ),
    status === undefined ? undefined : eq(webhookInbox.status, status),
  );
  const order = (sort?.dir === 'asc' ? asc : desc)(sortable[sort?.by ?? 'receivedAt']);
  const [rows, [matching]] = await ctx.db.run((tx) => [
    selectWebhooks(tx)
      .where(where)
      .orderBy(order, desc(webhookInbox.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    tx
      .select({ total: count() })
      .from(webhookInbox)
      .leftJoin(stripeCustomers, eq(stripeCustomers.customerId, webhookInbox.customerId))
      .leftJoin(stripeFormerCustomers, eq(stripeFormerCustomers.customerId, webhookInbox.customerId))
      .leftJoin(userProfiles, isTheirs)
      .where(where),
  ]);
  return { items: rows.map(adminWebhookOf), total: matching?.total ?? 0 };
}
