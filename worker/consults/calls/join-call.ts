import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { openCall } from '../../../db/calls/calls.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { requireMode } from '../sessions/require-mode.ts';
import { wayInto, wayIntoSchema } from './way-into.ts';

export const joinCallInput = z.object({ sessionId: z.uuid() });

export const joinCallOutput = wayIntoSchema;

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
  const { id: userId } = ctx.actor;
  const [[call], [me]] = await ctx.db.run((tx) => [
    openCall(tx, {
      consultId: input.sessionId,
      transport: ctx.settings.video.livekit === null ? 'peer' : 'livekit',
      capSeconds: ctx.settings.video.capSeconds,
    }),
    tx.select({ name: sql<string>`public.fn_display_name(${userId}::uuid)` }).from(sql`(select) as one`),
  ]);
  if (call === undefined || me === undefined) throw new AppError('INTERNAL');
  return wayInto(ctx, call, { userId, name: me.name });
}
