import type { InferSelectModel } from 'drizzle-orm';
import * as z from 'zod';
import { callTransports } from '../../../contract/calls.ts';
import type { calls } from '../../../db/schema/index.ts';
import type { RequestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { iceServerSchema, iceServers } from '../../core/livekit/ice-servers.ts';
import { mintToken } from '../../core/livekit/mint-token.ts';
import { openRoom } from '../../core/livekit/room-service.ts';
import { callOpened } from './tell-call.ts';

/** How a browser comes into the call: by a token for the video server, or to the other browsers by these servers. */
export const wayIntoSchema = z.object({
  callId: z.uuid(),
  transport: z.enum(callTransports),
  /** With `livekit`. The token lets in for ten minutes. */
  server: z.object({ url: z.string(), token: z.string() }).nullable(),
  /** With `peer`. */
  iceServers: z.array(iceServerSchema),
});

/** The way into a call for somebody whom the database lets in; the consult's room is told that it runs. Throws UNAVAILABLE (LiveKit does not answer). */
export async function wayInto(
  ctx: RequestContext,
  call: InferSelectModel<typeof calls>,
  who: { userId: string; name: string },
): Promise<z.infer<typeof wayIntoSchema>> {
  const { video } = ctx.settings;
  if (call.transport === 'peer') {
    callOpened(ctx, call);
    return {
      callId: call.id,
      transport: 'peer',
      server: null,
      iceServers: await iceServers(video, who.userId, ctx.now),
    };
  }
  // LiveKit was switched off in the middle of a call: it ends when its people are gone.
  if (video.livekit === null) throw new AppError('UNAVAILABLE', { params: { provider: 'video' } });
  await openRoom(video.livekit, call.id);
  callOpened(ctx, call);
  const token = await mintToken(video.livekit, { room: call.id, ...who });
  return {
    callId: call.id,
    transport: 'livekit',
    server: { url: video.livekit.url, token },
    iceServers: [],
  };
}
