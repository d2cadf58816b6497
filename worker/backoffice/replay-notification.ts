import { eq } from 'drizzle-orm';
import { replayDelivery } from '../../db/calls/notifications.ts';
import { notificationDeliveries } from '../../db/schema/index.ts';
import type { AdminContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { ringNotify } from '../core/notify/ring.ts';
import { type AdminNotification, adminNotificationOf, selectNotifications } from './admin-notification.ts';

/**
 * Sends a message that was given up, or came too late, anew, with as much time as it had at first. Throws NOT_FOUND, WRONG_STATE (it is on
 * its way, or was sent, withdrawn or not wanted).
 */
export async function replayNotification(
  ctx: AdminContext,
  input: { id: string },
): Promise<AdminNotification> {
  const [, [row]] = await ctx.db.run((tx) => [
    replayDelivery(tx, input.id),
    selectNotifications(tx).where(eq(notificationDeliveries.id, input.id)),
  ]);
  if (row === undefined) throw new AppError('INTERNAL');
  ringNotify(ctx);
  return adminNotificationOf(row);
}
