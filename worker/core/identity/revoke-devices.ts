import { and, eq, inArray, or } from 'drizzle-orm';
import { revokeSessions } from '../../../db/calls/identity.ts';
import { chatSessions } from '../../../db/schema/index.ts';
import type { UserContext } from '../context.ts';

/**
 * Logs out one device of the caller, or all (null): their tokens are refused from now on, and their connections to the
 * rooms end. Returns how many devices it logged out. Throws NOT_FOUND for somebody else's device.
 */
export async function revokeDevices(ctx: UserContext, deviceId: string | null): Promise<number> {
  const me = ctx.actor.id;
  const [open, [result]] = await ctx.db.run((tx) => [
    tx
      .select({ id: chatSessions.id })
      .from(chatSessions)
      .where(
        and(
          or(eq(chatSessions.ownerId, me), eq(chatSessions.vetId, me)),
          inArray(chatSessions.status, ['queued', 'active']),
        ),
      )
      .limit(100),
    revokeSessions(tx, deviceId),
  ]);
  const rooms = open.map((consult) => consult.id);
  ctx.later('expel', () => ctx.rooms.expelled(rooms, me, deviceId));
  return result?.revoked ?? 0;
}
