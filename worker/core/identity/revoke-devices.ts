import { revokeOtherSessions, revokeSessions } from '../../../db/calls/identity.ts';
import type { UserContext } from '../context.ts';
import { openConsultsOf } from './open-consults.ts';

/**
 * Logs out one device of the caller, or all (null): their tokens are refused from now on, and their connections to the
 * rooms end. Returns how many devices it logged out. Throws NOT_FOUND for somebody else's device.
 */
export async function revokeDevices(ctx: UserContext, deviceId: string | null): Promise<number> {
  const me = ctx.actor.id;
  const [open, [result]] = await ctx.db.run((tx) => [openConsultsOf(tx, me), revokeSessions(tx, deviceId)]);
  const rooms = open.map((consult) => consult.id);
  ctx.later('expel', () => ctx.rooms.expelled(rooms, me, deviceId));
  return result?.revoked ?? 0;
}

/**
 * Logs out all devices of the caller but this one, after a new password: their tokens are refused from now on, also those that were never
 * seen here, and their connections to the rooms end. Returns how many devices it logged out.
 */
export async function revokeOtherDevices(ctx: UserContext): Promise<number> {
  const me = ctx.actor.id;
  const [open, others] = await ctx.db.run((tx) => [openConsultsOf(tx, me), revokeOtherSessions(tx)]);
  const rooms = open.map((consult) => consult.id);
  ctx.later('expel', async () => {
    for (const { sessionId } of others) await ctx.rooms.expelled(rooms, me, sessionId);
  });
  return others.length;
}
