import { and, asc, eq, gt } from 'drizzle-orm';
import * as z from 'zod';
import { chatSessions, messages } from '../../db/schema/index.ts';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { cutPage, pageInput, pageOutput } from '../core/paging.ts';
import { byId } from '../core/verb-input.ts';
import { isSideOf } from './consult-sides.ts';

export const archivedMessageSchema = z.object({
  id: z.uuid(),
  seq: z.number().int(),
  senderId: z.uuid().nullable(),
  senderRole: z.enum(['owner', 'vet', 'guest', 'system']),
  body: z.string(),
  sentAt: z.iso.datetime(),
});

export const listMessagesInput = pageInput(z.string().regex(/^\d{1,9}$/)).extend(byId.shape);

export const listMessagesOutput = pageOutput(archivedMessageSchema);

/** The archived transcript of a consult, oldest first, for its two sides. Throws NOT_FOUND. */
export async function listMessages(
  ctx: UserContext,
  input: z.output<typeof listMessagesInput>,
): Promise<z.infer<typeof listMessagesOutput>> {
  const { id, cursor, limit } = input;
  const [[consult], rows] = await ctx.db.run((tx) => [
    tx.select({ id: chatSessions.id }).from(chatSessions).where(isSideOf(id, ctx.actor.id)),
    tx
      .select()
      .from(messages)
      .where(and(eq(messages.sessionId, id), gt(messages.seq, Number(cursor ?? 0))))
      .orderBy(asc(messages.seq))
      .limit(limit + 1),
  ]);
  if (consult === undefined) throw new AppError('NOT_FOUND');
  const { page, nextCursor } = cutPage(rows, limit, (row) => String(row.seq));
  return {
    items: page.map((row) => ({
      id: row.id,
      seq: row.seq,
      senderId: row.senderId,
      senderRole: row.senderRole,
      body: row.body,
      sentAt: row.sentAt.toISOString(),
    })),
    nextCursor,
  };
}
