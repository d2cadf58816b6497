import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { messages } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { type FileMessage, type RecordFile, recordFileName, recordFileVersion } from './record-file.ts';

/** Messages of one answer of the database. */
const perPage = 1_000;

/** Where a page of messages ended. */
interface Place {
  readonly epoch: string;
  readonly seq: number;
}

const place = sql`(${messages.sentAt}, ${messages.epoch}, ${messages.seq})`;

async function pageOf(ctx: UserContext, consultId: string, after: Place | null) {
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(messages)
      .where(
        and(
          eq(messages.consultId, consultId),
          isNull(messages.deletes),
          after === null
            ? undefined
            : sql`${place} > (select l.sent_at, l.epoch, l.seq from ${messages} as l
                where l.session_id = ${consultId} and l.epoch = ${after.epoch} and l.seq = ${after.seq})`,
        ),
      )
      .orderBy(asc(messages.sentAt), asc(messages.epoch), asc(messages.seq))
      .limit(perPage),
  ]);
  return rows;
}

/** A message as the file has it: what a guest wrote is not the owner's to take along. */
function messageOf(row: Awaited<ReturnType<typeof pageOf>>[number]): FileMessage {
  const isGuest = row.senderRole === 'guest';
  return {
    from: row.senderRole,
    text: isGuest || row.deletedAt !== null ? null : row.body,
    files: isGuest ? [] : (row.files ?? []).map(({ id }) => id),
    sentAt: row.sentAt.toISOString(),
    takenBackAt: row.deletedAt?.toISOString() ?? null,
  };
}

/** What was said in a consult of the caller, a page at a time. */
async function* messagesOf(ctx: UserContext, consultId: string): AsyncGenerator<FileMessage[]> {
  let rows = await pageOf(ctx, consultId, null);
  yield rows.map(messageOf);
  for (let last = rows.at(-1); last !== undefined && rows.length === perPage; last = rows.at(-1)) {
    rows = await pageOf(ctx, consultId, last);
    yield rows.map(messageOf);
  }
}

/** What a record's file holds besides the conversations. */
type Head = Omit<RecordFile, 'schema' | 'version' | 'exportedAt' | 'consults'> & {
  readonly consults: readonly Omit<RecordFile['consults'][number], 'messages'>[];
};

/** `record.json` of an export, as text in pieces: of the conversations a page is in memory at a time. */
export async function* recordJson(ctx: UserContext, { consults, ...head }: Head): AsyncGenerator<string> {
  const about = { schema: recordFileName, version: recordFileVersion, exportedAt: ctx.now.toISOString() };
  yield `${JSON.stringify({ ...about, ...head }).slice(0, -1)},"consults":[`;
  for (const [at, consult] of consults.entries()) {
    yield `${at === 0 ? '' : ','}${JSON.stringify(consult).slice(0, -1)},"messages":[`;
    let isFirst = true;
    for await (const page of messagesOf(ctx, consult.id)) {
      const written = page.map((message) => JSON.stringify(message)).join(',');
      if (written !== '') yield `${isFirst ? '' : ','}${written}`;
      isFirst = false;
    }
    yield ']}';
  }
  yield ']}\n';
}
