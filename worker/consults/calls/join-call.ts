import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { callCapSeconds, callTransports } from '../../../contract/calls.ts';
import { openCall } from '../../../db/calls/calls.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { iceServerSchema, iceServers } from '../../core/livekit/ice-servers.ts';
import { mintToken } from '../../core/livekit/mint-token.ts';
import { openRoom } from '../../core/livekit/room-service.ts';
import { requireMode } from '../sessions/require-mode.ts';
import { callOpened } from './tell-call.ts';

export const joinCallInput = z.object({ sessionId: z.uuid() });

/** How a browser comes into the call: by a token for the video server, or to the other browsers by these servers. */
export const joinCallOutput = z.object({
  callId: z.uuid(),
  transport: z.enum(callTransports),
  /** With `livekit`. The token lets in for ten minutes. */
  server: z.object({ url: z.string(), token: z.string() }).nullable(),
  /** With `peer`. */
  iceServers: z.array(iceServerSchema),
});

/**
 * Opens a call in a consult by video that a vet has, or lets the caller into the one that runs. Its room is told. Nothing is minted for
 * anybody whom the database refuses. Throws NOT_FOUND, WRONG_STATE (subject: consult, mode, call-time), RESERVATION_EXPIRED, PROVIDER_OFF,
 * UNAVAILABLE (LiveKit does not answer; the consult and its unit stay as they are).
 */
export async function joinCall(
  ctx: UserContext,
  input: z.output<typeof joinCallInput>,
): Promise<z.infer<typeof joinCallOutput>> {
  requireMode(ctx, 'video');
  const { video } = ctx.settings;
  const { id: userId } = ctx.actor;
  const [[call], [me]] = await ctx.db.run((tx) => [
    openCall(tx, {
      consultId: input.sessionId,
      transport: video.livekit === null ? 'peer' : 'livekit',
      capSeconds: callCapSeconds,
    }),
    tx.select({ name: sql<string>`public.fn_display_name(${userId}::uuid)` }).from(sql`(select) as one`),
  ]);
  if (call === undefined || me === undefined) throw new AppError('INTERNAL');
  if (call.transport === 'peer') {
    callOpened(ctx, call);
    return {
      callId: call.id,
      transport: 'peer',
      server: null,
      iceServers: await iceServers(video, userId, ctx.now),
    };
  }
  // LiveKit was switched off in the middle of a call: it ends when its people are gone.
  if (video.livekit === null) throw new AppError('UNAVAILABLE', { params: { provider: 'video' } });
  await openRoom(video.livekit, call.id);
  callOpened(ctx, call);
  const token = await mintToken(video.livekit, { room: call.id, userId, name: me.name });
  return {
    callId: call.id,
    transport: 'livekit',
    server: { url: video.livekit.url, token },
    iceServers: [],
  };
}
