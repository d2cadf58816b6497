import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';

/**
 * An account that was ended, and how far what there was of it is gone. `steps` are those that are done, by the names that
 * `accountSteps` of worker/core and the products give them.
 */
export const accountErasures = pgTable(
  'account_erasures',
  {
    /** Also what its person follows it by, who has no account any more. */
    id: id(),
    userId: uuid().notNull().unique('account_erasures_user'),
    /** Null: the person themselves, or the auth provider. */
    requestedBy: uuid(),
    /** What an admin gave as the reason; empty otherwise. */
    reason: text().notNull().default(''),
    requestedAt: moment().notNull().default(sql`private.now()`),
    steps: text().array().notNull().default(sql`'{}'`),
    attempts: integer().notNull().default(0),
    /** When it is next gone on with: later after each failure, and while somebody works on it. */
    dueAt: moment().notNull().default(sql`private.now()`),
    /** Which step failed the last time, and the kind of error; never a text of anybody's. */
    problem: text(),
    finishedAt: moment(),
  },
  (t) => [
    check('account_erasures_reason', sql`char_length(${t.reason}) <= 500`),
    index('account_erasures_due').on(t.dueAt).where(sql`finished_at is null`),
    index().on(t.finishedAt),
  ],
);

/**
 * Who somebody was whose account is gone, as long as the law may ask: apart from everything that the product reads, which knows them by an id
 * that leads to nobody else. Read only by fn_read_kept_identity, with a reason that is noted.
 */
export const keptIdentities = pgTable(
  'kept_identities',
  {
    userId: uuid().primaryKey(),
    displayName: text().notNull(),
    email: text().notNull(),
    phone: text(),
    country: text(),
    /** Of a vet. */
    licenceNumber: text(),
    licenceCountry: text(),
    /** By which laws: see private.law_keeps. */
    laws: text().array().notNull(),
    keepUntil: moment().notNull(),
  },
  (t) => [index().on(t.keepUntil)],
);
