import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import * as z from 'zod';
import { longestFollowUpHours } from '../../../contract/consults.ts';
import { chatSessions } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { nothing } from '../../core/verb-input.ts';
import { consultSummarySchema } from '../sessions/consult.ts';
import { consultSummaries, ownSummaryOf } from '../sessions/consult-summary.ts';

export const listFollowUpsInput = nothing;

export const listFollowUpsOutput = z.object({ items: z.array(consultSummarySchema) });

/** More than a vet has in two weeks; beyond it the list says nothing. */
const most = 100;

/** The consults of the calling vet after whose end something was written and can still be: who waits for an answer comes first, the longest wait before all. */
export async function listFollowUps(ctx: UserContext): Promise<z.infer<typeof listFollowUpsOutput>> {
  const { now } = ctx;
  const earliest = new Date(now.getTime() - longestFollowUpHours * 3_600_000);
  const [rows] = await ctx.db.run((tx) => [
    consultSummaries(
      tx,
      and(
        eq(chatSessions.vetId, ctx.actor.id),
        eq(chatSessions.status, 'ended'),
        // What ended before it is answered no more, whatever was set for it: this is read by the index of what ended lately.
        gt(chatSessions.endedAt, earliest),
        gt(chatSessions.followUpUntil, now),
        ne(chatSessions.followUp, 'none'),
      ),
      most,
      [sql`${chatSessions.followUp} = 'asked' desc`, asc(chatSessions.followUpAt)],
    ),
  ]);
  return { items: rows.map(ownSummaryOf) };
}
