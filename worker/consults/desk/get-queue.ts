import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { deskQueue } from '../../../db/calls/desk.ts';
import { chatSessions, vets } from '../../../db/schema/index.ts';
import { waitingCaseSchema } from '../../../party/protocol/waiting-case.ts';
import type { UserContext } from '../../core/context.ts';
import { nothing } from '../../core/verb-input.ts';
import { consultSummarySchema } from '../sessions/consult.ts';
import { consultSummaries, ownSummaryOf } from '../sessions/consult-summary.ts';

export const getQueueInput = nothing;

export const getQueueOutput = z.object({
  onDuty: z.boolean(),
  /** Who waits, the next one first. */
  cases: z.array(waitingCaseSchema),
  /** Empty: for the app of the release before, which would draw names that are told nobody any more. Goes with the next release. */
  waiting: z.array(z.never()),
  mine: z.array(consultSummarySchema),
});

/** The vet's desk: whether they are on duty, who waits (the next one first), and the consults they have in hand. */
export async function getQueue(ctx: UserContext): Promise<z.infer<typeof getQueueOutput>> {
  const me = ctx.actor.id;
  const [queue, [vet], mine] = await ctx.db.run((tx) => [
    deskQueue(tx),
    tx.select({ onDuty: vets.onDuty }).from(vets).where(eq(vets.userId, me)),
    consultSummaries(tx, and(eq(chatSessions.vetId, me), eq(chatSessions.status, 'active')), 50),
  ]);
  return {
    onDuty: vet?.onDuty ?? false,
    cases: queue.map(({ queuedAt, isOffered, ...one }) => ({
      ...one,
      queuedAt: queuedAt.getTime(),
      offered: isOffered,
    })),
    waiting: [],
    mine: mine.map(ownSummaryOf),
  };
}
