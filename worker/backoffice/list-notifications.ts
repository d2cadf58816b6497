import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { deliveryStatuses, notificationChannels } from '../../contract/notifications.ts';
import { notificationDeliveries } from '../../db/schema/index.ts';
import type { AdminContext } from '../core/context.ts';
import { momentKey } from '../core/cursor.ts';
import type { Branch, Merge } from '../core/merged-ids.ts';
import {
  adminNotificationOf,
  adminNotificationSchema,
  notificationsSort,
  selectNotifications,
} from './admin-notification.ts';
import { filterBranches, fits } from './filter-branches.ts';
import { peopleFound } from './people-found.ts';
import { type Search, searchOf } from './search.ts';
import { tableInput, tablePage } from './table-input.ts';
import { readTable, tableRead } from './table-read.ts';

export const listNotificationsInput = tableInput({ createdAt: momentKey })
  .extend({
    status: z.enum(deliveryStatuses).optional(),
    channel: z.enum(notificationChannels).optional(),
  })
  .prefault({});
type Input = z.output<typeof listNotificationsInput>;

export const listNotificationsOutput = tablePage(adminNotificationSchema);

/** Messages that are found by more than their person. */
function directly(search: Search): Branch[] {
  switch (search.kind) {
    case 'id':
      return [{ where: eq(notificationDeliveries.id, search.id) }];
    case 'words':
      return [{ where: eq(notificationDeliveries.kind, search.words) }];
    default:
      return [];
  }
}

function mergeOf({ q, status, channel }: Input): Merge {
  const table = { table: notificationDeliveries, sort: notificationsSort };
  const filters = [
    { of: notificationDeliveries.status, values: deliveryStatuses, wanted: status },
    { of: notificationDeliveries.channel, values: notificationChannels, wanted: channel },
  ];
  const search = searchOf(q);
  if (search === undefined) return { ...table, branches: filterBranches(filters) };
  const ofPeople = { each: sql`people`, where: sql`${notificationDeliveries.userId} = people.person` };
  const branches = [ofPeople, ...directly(search)].map((branch) => ({
    ...branch,
    where: and(branch.where, fits(filters)),
  }));
  return { ...table, found: [peopleFound(search)], branches };
}

/**
 * What people were told, a row for each channel, the latest first. `q` is a kind, an id of the row or of the person, or words in a name or
 * e-mail address.
 */
export function listNotifications(
  ctx: AdminContext,
  input: Input,
): Promise<z.infer<typeof listNotificationsOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'createdAt', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      selectNotifications(tx)
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    return { items: rows.map(adminNotificationOf), ...beside };
  });
}
