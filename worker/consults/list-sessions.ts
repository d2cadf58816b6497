import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { chatSessions } from '../../db/schema/index.ts';
import type { UserContext } from '../core/context.ts';
import { cursorOf, cursorSchema, momentKey } from '../core/cursor.ts';
import { mergedIds } from '../core/merged-ids.ts';
import { cutPage, pageInput, pageOutput } from '../core/paging.ts';
import { consultSummarySchema } from './consult.ts';
import { consultSummaries, consultsSort, summaryOf } from './consult-summary.ts';

export const listSessionsInput = pageInput(cursorSchema({ queuedAt: momentKey }, z.uuid())).prefault({});

export const listSessionsOutput = pageOutput(consultSummarySchema);

/** The consults that the caller is a side of, newest first. A page costs the same however many there are. */
export async function listSessions(
  ctx: UserContext,
  input: z.output<typeof listSessionsInput>,
): Promise<z.infer<typeof listSessionsOutput>> {
  const { cursor, limit } = input;
  const me = ctx.actor.id;
  const mine = {
    table: chatSessions,
    sort: consultsSort,
    branches: [{ where: eq(chatSessions.ownerId, me) }, { where: eq(chatSessions.vetId, me) }],
  };
  const ids = mergedIds(mine, 'desc', cursor, limit + 1);
  const [rows] = await ctx.db.run((tx) => [
    consultSummaries(tx, sql`${chatSessions.id} in (${ids})`, limit + 1),
  ]);
  const { page, nextCursor } = cutPage(rows, limit, ({ key, consult }) =>
    cursorOf({ order: 'queuedAt', key, id: consult.id }),
  );
  return { items: page.map(summaryOf), nextCursor };
}
