import * as z from 'zod';
import { comeBack as isBack } from '../../../db/calls/consults.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { queueChanged } from '../consult-rooms.ts';
import { consultStatusSchema } from './consult.ts';

export const comeBackInput = z.object({ sessionId: z.uuid() });

/** Where the consult stands: it waits on in its place, a vet has it, or the place was lost (`expired`). */
export const comeBackOutput = z.object({ status: consultStatusSchema });

/** The owner is back before their page. Throws NOT_FOUND. */
export async function comeBack(
  ctx: UserContext,
  input: z.output<typeof comeBackInput>,
): Promise<z.infer<typeof comeBackOutput>> {
  const [[consult]] = await ctx.db.run((tx) => [isBack(tx, input.sessionId)]);
  if (consult === undefined) throw new AppError('INTERNAL');
  ctx.later('queue-changed', () => queueChanged(ctx.rooms));
  return { status: consult.status };
}
