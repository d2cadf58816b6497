import * as z from 'zod';
import { placeKeptMinutes } from '../../../contract/dispatch.ts';
import { leaveQueue as leave } from '../../../db/calls/consults.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { queueChanged } from '../consult-rooms.ts';

export const leaveQueueInput = z.object({ sessionId: z.uuid() });

/** Until when the place is kept. */
export const leaveQueueOutput = z.object({ keptUntil: z.iso.datetime() });

/** The owner waits elsewhere: their place is kept for some minutes and they are told when a vet is ready. Throws NOT_FOUND, WRONG_STATE. */
export async function leaveQueue(
  ctx: UserContext,
  input: z.output<typeof leaveQueueInput>,
): Promise<z.infer<typeof leaveQueueOutput>> {
  const [[consult]] = await ctx.db.run((tx) => [leave(tx, input.sessionId)]);
  if (consult?.awaySince === undefined || consult.awaySince === null) throw new AppError('INTERNAL');
  ctx.later('queue-changed', () => queueChanged(ctx.rooms));
  return { keptUntil: new Date(consult.awaySince.getTime() + placeKeptMinutes * 60_000).toISOString() };
}
