import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { CallEnd, CallTransport } from '../../contract/calls.ts';
import type { ConsultMode } from '../../contract/consults.ts';
import type { Tx } from '../client.ts';
import { calls, chatSessions } from '../schema/index.ts';
import { columns, flag, maybe, named, oneOf, text } from './columns.ts';
import { rowsOf } from './rows-of.ts';

/** A stay in a call; a moment (ISO 8601) that is not known is absent. */
export interface CallLeg {
  readonly sid: string;
  readonly userId: string;
  readonly joinedAt?: string;
  readonly leftAt?: string;
  readonly seenAt?: string;
}

/** What the video server told of a call. `at`: ISO 8601. `kind`: joined, left, finished, or a word that is only noted. */
export interface CallEvent {
  readonly id: string;
  readonly callId: string | null;
  readonly kind: string;
  readonly at: string;
  readonly isStale: boolean;
  readonly sid: string | null;
  readonly userId: string | null;
}

const called = (tx: Tx, call: SQL) => tx.select(getTableColumns(calls)).from(rowsOf(calls, call));

/**
 * Opens a call in a consult of the caller, or gives the one that runs. Refuses: NOT_FOUND, WRONG_STATE (subject: consult, mode,
 * call-time), RESERVATION_EXPIRED. See db/functions/consults/calls.sql.
 */
export const openCall = (
  tx: Tx,
  input: { consultId: string; transport: CallTransport; capSeconds: number },
) =>
  called(
    tx,
    sql`public.fn_open_call(${input.consultId}::uuid, ${input.transport}, ${input.capSeconds}::int)`,
  );

/** The call that runs in the consult of the calling guest. Refuses: WRONG_STATE (subject: call). */
export const guestCall = (tx: Tx) => called(tx, sql`public.fn_guest_call()`);

/**
 * Writes down who was in a call from when until when, in whatever order it is told. `allAt` (ISO 8601): these are all who were there at that
 * moment, and whoever else was there before has left. Refuses: NOT_FOUND.
 */
export const noteCallLegs = (tx: Tx, callId: string, legs: readonly CallLeg[], allAt: string | null = null) =>
  tx.execute(
    sql`select public.fn_note_call_legs(${callId}::uuid, ${JSON.stringify(legs)}::jsonb, ${allAt}::timestamptz)`,
  );

/** Ends a call once; `at`: when it did, ISO 8601. Refuses: NOT_FOUND. */
export const endCall = (tx: Tx, callId: string, reason: CallEnd, at: string) =>
  called(tx, sql`public.fn_end_call(${callId}::uuid, ${reason}, ${at}::timestamptz)`);

/** Takes in what the video server told; an event that came before changes nothing. */
export const takeCallEvent = (tx: Tx, event: CallEvent) =>
  tx
    .select(
      columns({
        outcome: oneOf(['done', 'again', 'stale', 'unknown']),
        intruder: flag,
        consultId: named('session_id', maybe(text)),
      }),
    )
    .from(
      sql`public.fn_take_call_event(${event.id}, ${event.callId}::uuid, ${event.kind}, ${event.at}::timestamptz,
        ${event.isStale}, ${event.sid}, ${event.userId}::uuid)`,
    );

/** The calls whose room at the video server is to be looked at, leased for `seconds`. */
export const claimCalls = (tx: Tx, limit: number, seconds: number) =>
  called(tx, sql`public.fn_claim_calls(${limit}::int, ${seconds}::int)`);

/** The room of an ended call is closed. */
export const noteRoomClosed = (tx: Tx, callId: string) =>
  tx.execute(sql`select public.fn_note_room_closed(${callId}::uuid)`);

/** Makes a video of a chat, or a chat of a video. Refuses: NOT_FOUND, WRONG_STATE (subject: consult, call, subscription), QUOTA_EXCEEDED. */
export const changeMode = (tx: Tx, consultId: string, mode: ConsultMode) =>
  tx
    .select(getTableColumns(chatSessions))
    .from(rowsOf(chatSessions, sql`public.fn_change_mode(${consultId}::uuid, ${mode})`));
