import { and, eq, isNull } from 'drizzle-orm';
import { calls } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { putOut } from '../../core/livekit/room-service.ts';
import { guestsPutOut } from '../consult-rooms.ts';

/**
 * Guests of a consult, who have no rights any more, are out of its room and its call when this answers. Throws UNAVAILABLE when either cannot
 * be reached.
 */
export async function putGuestsOut(
  ctx: UserContext,
  consultId: string,
  guestIds: readonly string[],
): Promise<void> {
  await guestsPutOut(ctx.rooms, consultId, guestIds);
  const { livekit } = ctx.settings.video;
  if (livekit === null || guestIds.length === 0) return;
  const [running] = await ctx.db.run((tx) => [
    tx
      .select({ id: calls.id })
      .from(calls)
      .where(and(eq(calls.consultId, consultId), isNull(calls.endedAt), eq(calls.transport, 'livekit'))),
  ]);
  for (const { id } of running) await Promise.all(guestIds.map((guestId) => putOut(livekit, id, guestId)));
}
