import { and, count, eq, getTableColumns, sql } from 'drizzle-orm';
import { type ConsultMode, consultStatuses } from '../../contract/consults.ts';
import type { Tx } from '../client.ts';
import { chatSessions, messages, ratings } from '../schema/index.ts';
import { columns, maybe, named, oneOf, text, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';

export interface StartConsult {
  readonly idempotencyKey: string;
  readonly petId: string;
  readonly mode: ConsultMode;
  readonly reason: string;
  readonly consent: { readonly version: string; readonly country: string };
  readonly locale: string;
}

/** One message of a transcript as the room archives it: a row of `messages`. `sentAt`: ISO 8601. */
export type ArchivedMessage = Readonly<
  Omit<typeof messages.$inferInsert, 'consultId' | 'sentAt'> & { sentAt: string }
>;

const consultColumns = getTableColumns(chatSessions);

/**
 * Starts a consult: profile, unit, row and audit row, all or nothing. Refuses: QUOTA_EXCEEDED, CONSENT_REQUIRED, NOT_FOUND
 * (pet), CONFLICT (consultId), IDEMPOTENCY_CONFLICT, WRONG_STATE, BAD_INPUT. See db/functions/consults.sql.
 */
export const startConsult = (tx: Tx, input: StartConsult) =>
  tx.select(consultColumns).from(
    rowsOf(
      chatSessions,
      sql`public.fn_start_consult(
    ${input.idempotencyKey}, ${input.petId}::uuid, ${input.mode}, ${input.reason},
    ${JSON.stringify(input.consent)}::jsonb, ${input.locale})`,
    ),
  );

/** The calling vet takes a waiting consult. Refuses: ALREADY_TAKEN, NOT_FOUND, WRONG_STATE, RESERVATION_EXPIRED. */
export const acceptConsult = (tx: Tx, consultId: string) =>
  tx.select(consultColumns).from(rowsOf(chatSessions, sql`public.fn_accept_consult(${consultId}::uuid)`));

/** Ends an active consult for either side and charges it once. Refuses: NOT_FOUND, WRONG_STATE. */
export const endConsult = (tx: Tx, consultId: string) =>
  tx.select(consultColumns).from(rowsOf(chatSessions, sql`public.fn_end_consult(${consultId}::uuid)`));

/** The owner leaves the queue. Refuses: NOT_FOUND, WRONG_STATE. */
export const cancelConsult = (tx: Tx, consultId: string) =>
  tx.select(consultColumns).from(rowsOf(chatSessions, sql`public.fn_cancel_consult(${consultId}::uuid)`));

/** The owner rates an ended consult, or changes the rating. Refuses: NOT_FOUND, WRONG_STATE, BAD_INPUT. */
export const rateConsult = (tx: Tx, input: { consultId: string; stars: number; comment: string }) =>
  tx
    .select(getTableColumns(ratings))
    .from(
      rowsOf(
        ratings,
        sql`public.fn_rate_consult(${input.consultId}::uuid, ${input.stars}::int, ${input.comment})`,
      ),
    );

/**
 * Adds messages to a consult's archive; known ones are skipped. For the service. Refuses: NOT_FOUND, WRONG_STATE (erased), CONFLICT
 * (another message has the place of one).
 */
export const archiveMessages = (tx: Tx, consultId: string, batch: readonly ArchivedMessage[]) =>
  tx
    .select(columns({ added: whole }))
    .from(sql`public.fn_archive_messages(${consultId}::uuid, ${JSON.stringify(batch)}::jsonb) as added`);

/** How many messages of one epoch are in a consult's archive. For the service. */
export const countArchived = (tx: Tx, consultId: string, epoch: string) =>
  tx
    .select({ archived: count() })
    .from(messages)
    .where(and(eq(messages.consultId, consultId), eq(messages.epoch, epoch)));

/** Erases what was said in a consult that is over. For an admin. Refuses: NOT_FOUND, WRONG_STATE. */
export const eraseConsult = (tx: Tx, consultId: string) =>
  tx.select(consultColumns).from(rowsOf(chatSessions, sql`public.fn_erase_consult(${consultId}::uuid)`));

/** Closes consults whose held unit ran out of time, at most `limit`; `failure`: why one could not be closed. For the service. */
export const closeStaleConsults = (tx: Tx, limit: number) =>
  tx
    .select(
      columns({ consultId: named('session_id', text), status: oneOf(consultStatuses), failure: maybe(text) }),
    )
    .from(sql`public.fn_close_stale_consults(${limit}::int)`);
