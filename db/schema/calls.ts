import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { callEnds, callTransports } from '../../contract/calls.ts';
import { createdAt, id, moment, oneOf } from './columns.ts';
import { chatSessions } from './consults.ts';

/** A call by picture and sound within a consult, which may have several, one after the other. Only SQL functions write it. */
export const calls = pgTable(
  'calls',
  {
    id: id(),
    consultId: uuid('session_id')
      .notNull()
      .references(() => chatSessions.id),
    transport: text({ enum: callTransports }).notNull(),
    /** Who pressed the button. */
    startedBy: uuid().notNull(),
    startedAt: createdAt(),
    /** Seconds that it may last: what the consult's calls before have left of theirs. */
    capSeconds: integer().notNull(),
    endedAt: moment(),
    endReason: text({ enum: callEnds }),
    /** Seconds in which two people at least were connected, up to the cap; null until it ended. */
    measuredSeconds: integer(),
    /** When the video server was last asked who is there. */
    checkedAt: moment(),
    /** When the video server's room was closed; null while it may still be open. */
    roomClosedAt: moment(),
  },
  (t) => [
    check('calls_transport', oneOf(t.transport, callTransports)),
    check('calls_end_reason', oneOf(t.endReason, callEnds)),
    check('calls_cap', sql`${t.capSeconds} > 0`),
    check(
      'calls_ended',
      sql`(${t.endedAt} is null) = (${t.endReason} is null) and (${t.endedAt} is null) = (${t.measuredSeconds} is null)`,
    ),
    check('calls_measured', sql`${t.measuredSeconds} between 0 and ${t.capSeconds}`),
    uniqueIndex('calls_open').on(t.consultId).where(sql`ended_at is null`),
    index('calls_of_consult').on(t.consultId, t.id),
    index('calls_to_close').on(t.checkedAt).where(sql`transport = 'livekit' and room_closed_at is null`),
  ],
);

/** One stay of a person in a call. A moment that nobody told yet is null. */
export const callLegs = pgTable(
  'call_legs',
  {
    callId: uuid()
      .notNull()
      .references(() => calls.id),
    /** The connection: LiveKit's participant sid, or the id that the consult's room knows it by. */
    sid: text().notNull(),
    userId: uuid().notNull(),
    joinedAt: moment(),
    leftAt: moment(),
    /** When they were last seen there. */
    seenAt: moment(),
  },
  (t) => [
    primaryKey({ name: 'call_legs_connection', columns: [t.callId, t.sid] }),
    index().on(t.userId),
    check('call_legs_sid', sql`char_length(${t.sid}) between 1 and 100`),
  ],
);

/** What the video server told, by the id of the event: told again it changes nothing. */
export const callEvents = pgTable(
  'call_events',
  {
    id: text().primaryKey(),
    callId: uuid().references(() => calls.id),
    kind: text().notNull(),
    at: moment().notNull(),
    /** It came so late that it was only noted. */
    isStale: boolean().notNull(),
    receivedAt: createdAt(),
  },
  (t) => [
    index().on(t.callId),
    index().on(t.receivedAt),
    check(
      'call_events_text',
      sql`char_length(${t.id}) between 1 and 200 and char_length(${t.kind}) between 1 and 60`,
    ),
  ],
);
