import { revokeOtherSessions, revokeSessions } from '../../../db/calls/identity.ts';
import type { UserContext } from '../context.ts';
import { expel } from '../rooms/expel.ts';

/**
 * Logs out one device of the caller, or all (null): their tokens are refused from now on, and their connections to the
 * rooms end. Returns how many devices it logged out. Throws NOT_FOUND for somebody else's device.
 */
export async function revokeDevices(ctx: UserContext, deviceId: string | null): Promise<number> {
  const me = ctx.actor.id;
  const [[result], ...places] = await ctx.db.run((tx) => [
    revokeSessions(tx, deviceId),
    ...ctx.whereabouts.map(({ find }) => find(tx, me)),
  ]);
  expel(ctx, { userId: me, device: deviceId }, places);
  return result?.revoked ?? 0;
}

/**
 * Logs out all devices of the caller but this one, after a new password: their tokens are refused from now on, also those that were never
 * seen here, and their connections to the rooms end. Returns how many devices it logged out.
 */
export async function revokeOtherDevices(ctx: UserContext): Promise<number> {
  const me = ctx.actor.id;
  const [others, ...places] = await ctx.db.run((tx) => [
    revokeOtherSessions(tx),
    ...ctx.whereabouts.map(({ find }) => find(tx, me)),
  ]);
  for (const { sessionId } of others) expel(ctx, { userId: me, device: sessionId }, places);
  return others.length;
}
