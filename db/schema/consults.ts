import { sql } from 'drizzle-orm';
import {
  char,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { consultModes, consultStatuses, followUpStates, senderRoles } from '../../contract/consults.ts';
import type { Attachment } from '../../contract/files.ts';
import { locales } from '../../contract/people.ts';
import { levels, untriagedLevel } from '../../contract/urgency.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';
import { usageReservations } from './entitlements.ts';
import { userProfiles } from './identity.ts';
import { pets } from './pets.ts';

/** A consult: one owner, one pet, at most one vet, one reserved unit. Only SQL functions write it. */
export const chatSessions = pgTable(
  'chat_sessions',
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    petId: uuid()
      .notNull()
      .references(() => pets.id),
    vetId: uuid().references(() => userProfiles.userId),
    mode: text({ enum: consultModes }).notNull(),
    status: text({ enum: consultStatuses }).notNull().default('queued'),
    reason: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    consentVersion: text().notNull(),
    consentCountry: char({ length: 2 }).notNull(),
    consentAt: moment().notNull(),
    /** What the unit costs outside the plan, as shown at the start; null when the meter has no such price. */
    unitPrice: integer(),
    currency: char({ length: 3 }),
    consumptionId: uuid().references(() => usageReservations.id),
    idempotencyKey: text().notNull(),
    requestHash: text().notNull(),
    queuedAt: createdAt(),
    /** How urgent the case is, by the rules or by a vet who set it. */
    level: text({ enum: levels }).notNull().default(untriagedLevel),
    /** The queue's order: when the case began to wait and what its level allows, together. It grows no older by the clock. */
    dueAt: createdAt(),
    /** Since when the owner has had no page open while the consult waits; null while they are there. */
    awaySince: moment(),
    /** Seconds that the owner was away for while it waited, until they came back: nobody could be offered the consult, so they count for no promise. */
    awaySeconds: integer().notNull().default(0),
    /** Seconds within which a vet was promised when it began to wait; null when nothing was. */
    promisedSeconds: integer(),
    /** When the vet first wrote. */
    firstAnswerAt: moment(),
    /** How often it went back to the queue: of two words about it that arrive in the wrong order the one after more returns counts. */
    returns: integer().notNull().default(0),
    acceptedAt: moment(),
    endedAt: moment(),
    endedBy: uuid(),
    /** Until then both sides may still write, and the vet has the animal in hand; null when it came to nothing, or ended before there was such a time. */
    followUpUntil: moment(),
    /** What became of that time, and since when: since when the owner waits, or when the vet answered. */
    followUp: text({ enum: followUpStates }).notNull().default('none'),
    followUpAt: moment(),
    /** What was said was erased then, the reason with it, and nothing of it is archived any more. */
    erasedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('chat_sessions_mode', oneOf(t.mode, consultModes)),
    check('chat_sessions_status', oneOf(t.status, consultStatuses)),
    check('chat_sessions_locale', oneOf(t.locale, locales)),
    check('chat_sessions_follow_up', oneOf(t.followUp, followUpStates)),
    check('chat_sessions_level', oneOf(t.level, levels)),
    check('chat_sessions_reason_length', sql`char_length(${t.reason}) <= 2000`),
    check('chat_sessions_reason_given', sql`${t.reason} <> '' or ${t.erasedAt} is not null`),
    check('chat_sessions_vet', sql`${t.vetId} is not null or ${t.status} not in ('active', 'ended')`),
    unique('chat_sessions_idempotency').on(t.ownerId, t.idempotencyKey),
    uniqueIndex('chat_sessions_open_pet').on(t.petId).where(sql`status in ('queued', 'active')`),
    index('chat_sessions_queue').on(t.status, t.queuedAt).where(sql`status = 'queued'`),
    index('chat_sessions_due').on(t.dueAt, t.id).where(sql`status = 'queued'`),
    index('chat_sessions_away').on(t.awaySince).where(sql`status = 'queued' and away_since is not null`),
    // Each side's own, newest first; what a vet has in hand; whether a vet knows an animal.
    // A career is long: a filter on it is decided within the index.
    index('chat_sessions_of_owner').on(t.ownerId, t.id, t.status, t.mode),
    index('chat_sessions_of_vet').on(t.vetId, t.id, t.status, t.mode),
    index('chat_sessions_in_hand').on(t.vetId, t.id).where(sql`status = 'active'`),
    // Until when a vet has an animal in hand after the end.
    index('chat_sessions_followed_up').on(t.followUp, t.id).where(sql`follow_up <> 'none'`),
    index('chat_sessions_in_hand_until').on(t.followUpUntil, t.id).where(sql`follow_up_until is not null`),
    index('chat_sessions_lately_ended').on(t.vetId, t.endedAt).where(sql`status = 'ended'`),
    index().on(t.petId, t.vetId),
    index().on(t.consumptionId),
    index().on(t.createdAt),
    index('chat_sessions_by_status').on(t.status, t.mode, t.id),
  ],
);

/**
 * The archived transcript, written by the room. `id` is the sender's client message id. A room that lost its storage counts from
 * 1 again, in another `epoch`; an id that came before in another epoch is replaced.
 */
export const messages = pgTable(
  'messages',
  {
    id: uuid().notNull(),
    consultId: uuid('session_id')
      .notNull()
      .references(() => chatSessions.id),
    epoch: text().notNull(),
    seq: integer().notNull(),
    senderId: uuid(),
    senderRole: text({ enum: senderRoles }).notNull(),
    body: text().notNull(),
    /** The files that it brings, as a list of Attachment. */
    files: jsonb().$type<Attachment[]>(),
    /** The signed plan of care that it brings. */
    carePlan: uuid(),
    /** The number of the message that it answers, in its own epoch. */
    replyTo: integer(),
    /** It is no message: it says that the one of this number was taken back. */
    deletes: integer(),
    /** It was taken back then; nothing of what it said is left. */
    deletedAt: moment(),
    sentAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ name: 'messages_place', columns: [t.consultId, t.epoch, t.seq] }),
    unique('messages_client_id').on(t.consultId, t.id),
    index('messages_in_order').on(t.consultId, t.sentAt, t.epoch, t.seq),
    check('messages_sender_role', oneOf(t.senderRole, senderRoles)),
    check('messages_content', sql`char_length(${t.body}) between 0 and 4000`),
    check(
      'messages_says_something',
      sql`${t.body} <> '' or ${t.files} is not null or ${t.carePlan} is not null or ${t.deletes} is not null or ${t.deletedAt} is not null`,
    ),
  ],
);

/** One rating per consult, by its owner. */
export const ratings = pgTable(
  'ratings',
  {
    consultId: uuid('session_id')
      .primaryKey()
      .references(() => chatSessions.id),
    ownerId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    vetId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    stars: integer().notNull(),
    comment: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('ratings_stars', sql`${t.stars} between 1 and 5`),
    check('ratings_comment', sql`char_length(${t.comment}) <= 2000`),
    index().on(t.ownerId),
    index().on(t.vetId, t.stars),
  ],
);
