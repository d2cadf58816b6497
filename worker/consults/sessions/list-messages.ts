import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import { senderRoles } from '../../../contract/consults.ts';
import { chatSessions, messages } from '../../../db/schema/index.ts';
import { messageContentSchema } from '../../../party/protocol/message.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { cutPage, pageInput, pageOutput } from '../../core/paging.ts';
import { byId } from '../../core/verb-input.ts';
import { isSideOf } from './consult-sides.ts';

export const archivedMessageSchema = messageContentSchema.extend({
  id: z.uuid(),
  /** A room that lost its storage counts from 1 again, in another epoch. */
  epoch: z.string(),
  seq: z.number().int(),
  senderId: z.uuid().nullable(),
  senderRole: z.enum(senderRoles),
  sentAt: z.iso.datetime(),
  /** It was taken back then. */
  deletedAt: z.iso.datetime().nullable(),
});

export const listMessagesInput = pageInput(z.string().regex(/^[\w-]{1,64}:\d{1,9}$/)).extend(byId.shape);

export const listMessagesOutput = pageOutput(archivedMessageSchema);

const place = sql`(${messages.sentAt}, ${messages.epoch}, ${messages.seq})`;

/** Condition: said after the message that a cursor names, which is its epoch and number. */
function saidAfter(id: string, cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [epoch, seq] = cursor.split(':');
  return sql`${place} > (
    select last.sent_at, last.epoch, last.seq from ${messages} as last
    where last.session_id = ${id} and last.epoch = ${epoch} and last.seq = ${Number(seq)})`;
}

/**
 * The archived transcript of a consult in the order in which it was said, for its two sides: within an epoch that is the order of
 * `seq`, and epochs follow one another in time. Throws NOT_FOUND.
 */
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
      .where(and(eq(messages.consultId, id), isNull(messages.deletes), saidAfter(id, cursor)))
      .orderBy(asc(messages.sentAt), asc(messages.epoch), asc(messages.seq))
      .limit(limit + 1),
  ]);
  if (consult === undefined) throw new AppError('NOT_FOUND');
  const { page, nextCursor } = cutPage(rows, limit, (row) => `${row.epoch}:${row.seq}`);
  return {
    items: page.map(({ consultId, deletes, ...row }) => ({
      ...row,
      sentAt: row.sentAt.toISOString(),
      deletedAt: row.deletedAt?.toISOString() ?? null,
    })),
    nextCursor,
  };
}
