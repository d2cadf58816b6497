import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { draftBounds, draftStatuses } from '../../contract/drafts.ts';
import { locales } from '../../contract/people.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';
import { chatSessions, messages } from './consults.ts';
import { userProfiles } from './identity.ts';

/**
 * What a job makes of the conversation of an ended consult, once for each language: lines for the record and for a care plan. It is the vet's to
 * look at; nobody else sees it.
 */
export const consultDrafts = pgTable(
  'consult_drafts',
  {
    id: id(),
    consultId: uuid('session_id')
      .notNull()
      .references(() => chatSessions.id),
    locale: text({ enum: locales }).notNull(),
    status: text({ enum: draftStatuses }).notNull().default('waiting'),
    /** What made it: a model's name, or `extractive`. */
    model: text(),
    /** Its lines, as worker/consults/drafts/draft-line.ts has them. */
    lines: jsonb().$type<unknown[]>(),
    /** Lines that were left out because no message carried them. */
    dropped: integer().notNull().default(0),
    /** When it is next anybody's turn to make it: later after each failure, and while somebody works on it. */
    dueAt: createdAt(),
    attempts: integer().notNull().default(0),
    /** Why it failed the last time. */
    problem: text(),
    madeAt: moment(),
    /** It failed too often: an admin looks at it. */
    setAsideAt: moment(),
    /** The vet rejected it then: it is kept and shown to nobody. */
    rejectedAt: moment(),
    rejection: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('consult_drafts_language').on(t.consultId, t.locale),
    check('consult_drafts_status', oneOf(t.status, draftStatuses)),
    check('consult_drafts_locale', oneOf(t.locale, locales)),
    check('consult_drafts_made', sql`(${t.status} = 'made') = (${t.lines} is not null)`),
    check(
      'consult_drafts_rejection',
      sql`char_length(${t.rejection}) <= ${sql.raw(String(draftBounds.rejection))}`,
    ),
    index('consult_drafts_kept').on(t.consultId).where(sql`rejected_at is null`),
    index('consult_drafts_due').on(t.dueAt, t.id).where(sql`status = 'waiting'`),
    index('consult_drafts_aside').on(t.setAsideAt, t.id).where(sql`status = 'aside'`),
  ],
);

/** The summary of a consult as its vet signed it; never changed. The draft that it was made of stays beside it. */
export const consultSummaries = pgTable(
  'consult_summaries',
  {
    draftId: uuid()
      .primaryKey()
      .references(() => consultDrafts.id, { onDelete: 'cascade' }),
    consultId: uuid('session_id')
      .notNull()
      .references(() => chatSessions.id),
    vetId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    locale: text({ enum: locales }).notNull(),
    lines: jsonb().$type<unknown[]>().notNull(),
    /** Whether the vet changed anything of the draft. */
    edited: boolean().notNull(),
    signedAt: createdAt(),
  },
  (t) => [
    check('consult_summaries_locale', oneOf(t.locale, locales)),
    index().on(t.consultId),
    index().on(t.vetId),
  ],
);

/** A message in another language, by a provider; gone with the message. What was said is what `messages` keeps. */
export const messageTranslations = pgTable(
  'message_translations',
  {
    consultId: uuid('session_id').notNull(),
    messageId: uuid().notNull(),
    locale: text({ enum: locales }).notNull(),
    /** Null where the message is in that language already, or where what came differs in a number, a dose or a medicine. */
    body: text(),
    /** Whether what came was not to be shown. */
    refused: boolean().notNull().default(false),
    model: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: 'message_translations_message',
      columns: [t.consultId, t.messageId],
      foreignColumns: [messages.consultId, messages.id],
    }).onDelete('cascade'),
    primaryKey({ name: 'message_translations_of', columns: [t.consultId, t.messageId, t.locale] }),
    check('message_translations_locale', oneOf(t.locale, locales)),
  ],
);
