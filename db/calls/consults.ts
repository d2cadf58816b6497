import { and, count, eq, getTableColumns, sql } from 'drizzle-orm';
import { type ConsultMode, consultStatuses } from '../../contract/consults.ts';
import { offerSeconds, type RelevelReason, type ReturnReason } from '../../contract/dispatch.ts';
import type { Level } from '../../contract/urgency.ts';
import type { Tx } from '../client.ts';
import { chatSessions, messages, ratings } from '../schema/index.ts';
import { columns, maybe, named, oneOf, text, whole } from './columns.ts';
import { licensed } from './desk.ts';
import { rowsOf } from './rows-of.ts';

export interface StartConsult {
  readonly idempotencyKey: string;
  readonly petId: string;
  readonly mode: ConsultMode;
  readonly reason: string;
  readonly consent: { readonly version: string; readonly country: string };
  readonly locale: string;
  /** The answers before the consult and what the rules say of them; null when nothing was asked. */
  readonly triage: StartTriage | null;
}

/** What is kept of a triage, as jsonb. */
export interface StartTriage {
  readonly version: string;
  readonly answers: unknown;
  readonly level: Level;
  readonly reasons: readonly unknown[];
}

/** One message of a transcript as the room archives it: a row of `messages`. `sentAt`: ISO 8601. */
export type ArchivedMessage = Readonly<
  Omit<typeof messages.$inferInsert, 'consultId' | 'sentAt' | 'deletedAt'> & {
    sentAt: string;
    deletedAt?: string | null;
  }
>;

const consultColumns = getTableColumns(chatSessions);

/**
 * Starts a consult: profile, unit, row and audit row, all or nothing. Refuses: QUOTA_EXCEEDED, CONSENT_REQUIRED, NOT_FOUND
 * (pet), CONFLICT (consultId), IDEMPOTENCY_CONFLICT, WRONG_STATE, BAD_INPUT. See db/functions/consults/consults.sql.
 */
export const startConsult = (tx: Tx, input: StartConsult) =>
  tx.select(consultColumns).from(
    rowsOf(
      chatSessions,
      sql`public.fn_start_consult(
    ${input.idempotencyKey}, ${input.petId}::uuid, ${input.mode}, ${input.reason},
    ${JSON.stringify(input.consent)}::jsonb, ${input.locale},
    ${input.triage === null ? null : JSON.stringify(input.triage)}::jsonb)`,
    ),
  );

/**
 * The calling vet takes a waiting consult. Refuses: ALREADY_TAKEN, NOT_FOUND, WRONG_STATE, OFFERED_ELSEWHERE, DESK_FULL,
 * RESERVATION_EXPIRED.
 */
export const acceptConsult = (tx: Tx, consultId: string) =>
  tx.select(consultColumns).from(rowsOf(chatSessions, sql`public.fn_accept_consult(${consultId}::uuid)`));

/** The calling vet sets how urgent a case is. Refuses: NOT_FOUND, BAD_INPUT, ALREADY_TAKEN, WRONG_STATE. */
export const relevelConsult = (tx: Tx, input: { consultId: string; level: Level; reason: RelevelReason }) =>
  tx
    .select(consultColumns)
    .from(
      rowsOf(
        chatSessions,
        sql`public.fn_relevel_consult(${input.consultId}::uuid, ${input.level}, ${input.reason})`,
      ),
    );

/** The calling vet gives their consult back to the queue. Refuses: NOT_FOUND, WRONG_STATE. */
export const returnConsult = (tx: Tx, consultId: string, reason: ReturnReason) =>
  tx
    .select(consultColumns)
    .from(rowsOf(chatSessions, sql`public.fn_return_consult(${consultId}::uuid, ${reason})`));

/** The calling vet offers their consult to a colleague. Refuses: NOT_FOUND, WRONG_STATE, CONFLICT (the colleague cannot). */
export const transferConsult = (tx: Tx, consultId: string, vetId: string) =>
  tx
    .select(consultColumns)
    .from(
      rowsOf(
        chatSessions,
        sql`public.fn_transfer_consult(${consultId}::uuid, ${vetId}::uuid, ${offerSeconds}::int, ${licensed})`,
      ),
    );

/** A vet said the first word. For the service (the room). */
export const noteFirstAnswer = (tx: Tx, consultId: string, vetId: string) =>
  tx.execute(sql`select public.fn_note_first_answer(${consultId}::uuid, ${vetId}::uuid)`);

/** A vet took a consult and says nothing: it goes back, or ends when its owner is gone too. For the service (the room). */
export const endSilence = (tx: Tx, consultId: string, vetId: string, ownerIsHere: boolean) =>
  tx
    .select(consultColumns)
    .from(
      rowsOf(
        chatSessions,
        sql`public.fn_end_silence(${consultId}::uuid, ${vetId}::uuid, ${ownerIsHere}::boolean)`,
      ),
    );

/** The owner waits elsewhere; their place is kept for a while. Refuses: NOT_FOUND, WRONG_STATE. */
export const leaveQueue = (tx: Tx, consultId: string) =>
  tx.select(consultColumns).from(rowsOf(chatSessions, sql`public.fn_leave_queue(${consultId}::uuid)`));

/** The owner is back; their consult as it is now. Refuses: NOT_FOUND. */
export const comeBack = (tx: Tx, consultId: string) =>
  tx.select(consultColumns).from(rowsOf(chatSessions, sql`public.fn_come_back(${consultId}::uuid)`));

/** Closes consults whose owners have been away for too long, at most `limit`. For the service. */
export const closeLostPlaces = (tx: Tx, limit: number) =>
  tx.select(columns({ consultId: text })).from(sql`public.fn_close_lost_places(${limit}::int) as consult_id`);

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

/** Sends the owner the way to the papers of their consult. Refuses: NOT_FOUND, WRONG_STATE. */
export const sendPapers = (tx: Tx, consultId: string) =>
  tx.execute(sql`select public.fn_send_papers(${consultId}::uuid)`);

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
