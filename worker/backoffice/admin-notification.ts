import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { deliveryStatuses, notificationChannels } from '../../contract/notifications.ts';
import type { Tx } from '../../db/client.ts';
import { notificationDeliveries, userProfiles } from '../../db/schema/index.ts';
import { keyText, type SortKey } from '../core/keyset.ts';

const moment = z.iso.datetime();

/** A message on one channel as the admin sees it: where it stands, not what it says. */
export const adminNotificationSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  channel: z.enum(notificationChannels),
  status: z.enum(deliveryStatuses),
  urgent: z.boolean(),
  attempts: z.int(),
  /** The kind of error of the last try, or why it was not sent. */
  reason: z.string().nullable(),
  /** What the provider calls it. */
  providerId: z.string().nullable(),
  person: z.object({ id: z.uuid(), displayName: z.string() }),
  createdAt: moment,
  /** When it is sent or tried again. */
  nextTryAt: moment.nullable(),
  settledAt: moment.nullable(),
});
export type AdminNotification = z.infer<typeof adminNotificationSchema>;

/** How messages are sorted: by when they were written. */
export const notificationsSort: SortKey = {
  id: notificationDeliveries.id,
  key: { kind: 'moment', of: notificationDeliveries.createdAt },
};

/** Messages with their people and their `key` in a sorted list; narrow it. For the service. */
export const selectNotifications = (tx: Tx) =>
  tx
    .select({
      id: notificationDeliveries.id,
      kind: notificationDeliveries.kind,
      channel: notificationDeliveries.channel,
      status: notificationDeliveries.status,
      urgent: notificationDeliveries.urgent,
      attempts: notificationDeliveries.attempts,
      reason: notificationDeliveries.reason,
      providerId: notificationDeliveries.providerId,
      personId: userProfiles.userId,
      personName: userProfiles.displayName,
      createdAt: notificationDeliveries.createdAt,
      dueAt: notificationDeliveries.dueAt,
      settledAt: notificationDeliveries.settledAt,
      key: keyText(notificationsSort),
    })
    .from(notificationDeliveries)
    .innerJoin(userProfiles, eq(userProfiles.userId, notificationDeliveries.userId));

type Row = Awaited<ReturnType<typeof selectNotifications>>[number];

export function adminNotificationOf(row: Row): AdminNotification {
  const { personId, personName, dueAt, key: _, ...message } = row;
  return {
    ...message,
    person: { id: personId, displayName: personName },
    createdAt: message.createdAt.toISOString(),
    nextTryAt: message.status === 'waiting' ? dueAt.toISOString() : null,
    settledAt: message.settledAt?.toISOString() ?? null,
  };
}
