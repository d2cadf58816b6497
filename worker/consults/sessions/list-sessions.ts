import { inArray } from 'drizzle-orm';
import * as z from 'zod';
import { chatSessions } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { cutPage, pageInput, pageOutput } from '../../core/paging.ts';
import { consultSummarySchema } from './consult.ts';
import { newestConsultsOf } from './consult-sides.ts';
import { consultSummaries, ownSummaryOf } from './consult-summary.ts';

export const listSessionsInput = pageInput(z.uuid()).prefault({});

export const listSessionsOutput = pageOutput(consultSummarySchema);

/** The consults that the caller is a side of, newest first. Ids are UUIDv7: their order is the order in time. */
export async function listSessions(
  ctx: UserContext,
  input: z.output<typeof listSessionsInput>,
): Promise<z.infer<typeof listSessionsOutput>> {
  const { cursor, limit } = input;
  const wanted = { userId: ctx.actor.id, before: cursor, limit: limit + 1 };
  const [rows] = await ctx.db.run((tx) => [
    consultSummaries(tx, inArray(chatSessions.id, newestConsultsOf(tx, wanted)), limit + 1),
  ]);
  const { page, nextCursor } = cutPage(rows, limit, (row) => row.consult.id);
  return { items: page.map(ownSummaryOf), nextCursor };
}
