import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { deskQueue } from '../../db/calls/desk.ts';
import { chatSessions, vets } from '../../db/schema/index.ts';
import { waitingConsultSchema } from '../../party/protocol.ts';
import type { UserContext } from '../core/context.ts';
import { nothing } from '../core/verb-input.ts';
import { consultSummarySchema } from './consult.ts';
import { consultSummaries, summaryOf } from './consult-summary.ts';
import { waitingConsultOf } from './waiting-consult.ts';

export const getQueueInput = nothing;

export const getQueueOutput = z.object({
  onDuty: z.boolean(),
  waiting: z.array(waitingConsultSchema),
  mine: z.array(consultSummarySchema),
});

/** The vet's desk: whether they are on duty, who waits (longest first), and the consults they have in hand. */
export async function getQueue(ctx: UserContext): Promise<z.infer<typeof getQueueOutput>> {
  const me = ctx.actor.id;
  const [waiting, [vet], mine] = await ctx.db.run((tx) => [
    deskQueue(tx),
    tx.select({ onDuty: vets.onDuty }).from(vets).where(eq(vets.userId, me)),
    consultSummaries(tx, and(eq(chatSessions.vetId, me), eq(chatSessions.status, 'active')), 50),
  ]);
  return {
    onDuty: vet?.onDuty ?? false,
    waiting: waiting.map(waitingConsultOf),
    mine: mine.map(summaryOf),
  };
}
