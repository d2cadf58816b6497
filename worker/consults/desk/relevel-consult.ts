import * as z from 'zod';
import { relevelReasons } from '../../../contract/dispatch.ts';
import { levels } from '../../../contract/urgency.ts';
import { relevelConsult as relevel } from '../../../db/calls/consults.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { queueChanged } from '../consult-rooms.ts';

export const relevelConsultInput = z.object({
  sessionId: z.uuid(),
  level: z.enum(levels),
  reason: z.enum(relevelReasons),
});

export const relevelConsultOutput = z.object({ level: z.enum(levels) });

/**
 * The calling vet sets how urgent a case is, one that waits or their own; the queue is put in order again. Throws NOT_FOUND,
 * ALREADY_TAKEN, WRONG_STATE.
 */
export async function relevelConsult(
  ctx: UserContext,
  input: z.output<typeof relevelConsultInput>,
): Promise<z.infer<typeof relevelConsultOutput>> {
  const { sessionId, ...change } = input;
  const [[consult]] = await ctx.db.run((tx) => [relevel(tx, { consultId: sessionId, ...change })]);
  if (consult === undefined) throw new AppError('INTERNAL');
  const { level, dueAt } = consult;
  const news = { kind: 'relevelled', id: sessionId, level, dueAt: dueAt.getTime() } as const;
  ctx.later('queue-changed', () => queueChanged(ctx.rooms, news));
  return { level };
}
