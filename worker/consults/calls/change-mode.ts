import * as z from 'zod';
import { changeMode as turn } from '../../../db/calls/calls.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { modeSchema } from '../sessions/consult.ts';
import { requireMode } from '../sessions/require-mode.ts';
import { modeChanged } from './tell-call.ts';

export const changeModeInput = z.object({ sessionId: z.uuid(), mode: modeSchema });

export const changeModeOutput = z.object({ mode: modeSchema });

/**
 * The owner makes a video of their chat, or a chat of a video of which nothing was used: the unit of the one comes back when that of the
 * other is held. The room is told. Throws NOT_FOUND, WRONG_STATE (subject: consult, call, subscription), QUOTA_EXCEEDED (unitAmount, currency: what
 * one costs beside the plan), PROVIDER_OFF.
 */
export async function changeMode(
  ctx: UserContext,
  input: z.output<typeof changeModeInput>,
): Promise<z.infer<typeof changeModeOutput>> {
  requireMode(ctx, input.mode);
  const [[consult]] = await ctx.db.run((tx) => [turn(tx, input.sessionId, input.mode)]);
  if (consult === undefined) throw new AppError('INTERNAL');
  modeChanged(ctx, consult.id, consult.mode);
  // A unit that was bought for the chat is free again, and with it what was paid.
  ctx.later('account-changed', () => ctx.rooms.accountChanged(ctx.actor.id));
  return { mode: consult.mode };
}
