import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { inboxStatuses } from '../../contract/money.ts';
import { stripeCustomers, stripeFormerCustomers, webhookInbox } from '../../db/schema/index.ts';
import type { AdminContext } from '../core/context.ts';
import { momentKey } from '../core/cursor.ts';
import type { Branch, Merge } from '../core/merged-ids.ts';
import { adminWebhookOf, adminWebhookSchema, selectWebhooks, webhooksSort } from './admin-webhook.ts';
import { filterBranches, fits } from './filter-branches.ts';
import { peopleFound } from './people-found.ts';
import { type Search, searchOf } from './search.ts';
import { tableInput, tablePage } from './table-input.ts';
import { readTable, tableRead } from './table-read.ts';

export const listWebhooksInput = tableInput({ receivedAt: momentKey })
  .extend({ status: z.enum(inboxStatuses).optional() })
  .prefault({});
type Input = z.output<typeof listWebhooksInput>;

export const listWebhooksOutput = tablePage(adminWebhookSchema);

/** Events that are found by more than the person they are about. */
function directly(search: Search): Branch[] {
  switch (search.kind) {
    case 'id':
      return [{ where: eq(webhookInbox.id, search.id) }];
    case 'stripe':
      if (search.of === 'event')
        return [{ where: and(eq(webhookInbox.source, 'stripe'), eq(webhookInbox.externalId, search.id)) }];
      return search.of === 'customer' ? [{ where: eq(webhookInbox.customerId, search.id) }] : [];
    case 'words':
      return [{ where: eq(webhookInbox.type, search.words) }];
    case 'email':
      return [];
  }
}

function mergeOf({ q, status }: Input): Merge {
  const table = { table: webhookInbox, sort: webhooksSort };
  const filters = [{ of: webhookInbox.status, values: inboxStatuses, wanted: status }];
  const search = searchOf(q);
  if (search === undefined) return { ...table, branches: filterBranches(filters) };
  const ofPeople = {
    each: sql`people join (
      select user_id, customer_id from ${stripeCustomers}
      union all select user_id, customer_id from ${stripeFormerCustomers}
    ) customers on customers.user_id = people.person`,
    where: sql`${webhookInbox.customerId} = customers.customer_id`,
  };
  const branches = [ofPeople, ...directly(search)].map((branch) => ({
    ...branch,
    where: and(branch.where, fits(filters)),
  }));
  return { ...table, found: [peopleFound(search)], branches };
}

/**
 * The inbox of webhooks, the latest first unless asked otherwise. `q` is a type of event, an id of the row, of the person, or at Stripe of event,
 * customer or subscription, or words in the names and e-mail addresses of the people whom events are about.
 */
export function listWebhooks(ctx: AdminContext, input: Input): Promise<z.infer<typeof listWebhooksOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'receivedAt', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      selectWebhooks(tx)
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    return { items: rows.map(adminWebhookOf), ...beside };
  });
}
