import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { currencies } from '../../contract/money.ts';
import { locales, roles } from '../../contract/people.ts';
import { createdAt, moment, oneOf, updatedAt } from './columns.ts';
import { byTrigrams, folded, searchWords } from './search-words.ts';

/** A person who signed in at least once. `user_id` is the auth provider's id. */
export const userProfiles = pgTable(
  'user_profiles',
  {
    userId: uuid().primaryKey(),
    email: text().notNull(),
    displayName: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    role: text({ enum: roles }).notNull().default('owner'),
    /** Tokens issued before this moment are refused: "log out everywhere". */
    sessionsValidFrom: moment(),
    /** Since when they are known to have a second factor: the first token that showed one. From then on it is asked for. */
    secondFactorAt: moment(),
    /** When they gave their last one up: a token of before that does not bring it back. */
    secondFactorDroppedAt: moment(),
    /** Where they live, ISO 3166-1 alpha-2, and in what they want prices; null until they say so. */
    country: text(),
    currency: text({ enum: currencies }),
    /** Since when, and why, the team lets them do nothing here any more. */
    suspendedAt: moment(),
    suspensionReason: text().notNull().default(''),
    /** Their account is gone, and nothing of the person is in this row any more. */
    erasedAt: moment(),
    /** From when on they may take their data along again; while an archive is being made, nobody else makes one. */
    exportAgainAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('user_profiles_locale', oneOf(t.locale, locales)),
    check('user_profiles_role', oneOf(t.role, roles)),
    check('user_profiles_country', sql`${t.country} ~ '^[A-Z]{2}$'`),
    check('user_profiles_currency', oneOf(t.currency, currencies)),
    check('user_profiles_display_name', sql`char_length(${t.displayName}) between 1 and 120`),
    // The lists of the back office; a search by e-mail or by words.
    index('user_profiles_by_creation').on(t.createdAt, t.userId),
    index('user_profiles_by_role').on(t.role, t.createdAt, t.userId),
    index('user_profiles_by_name').on(folded(t.displayName), t.userId),
    index('user_profiles_email').on(sql`lower(${t.email})`),
    index('user_profiles_words')
      .using('gin', byTrigrams(searchWords(t.displayName, t.email)))
      .with({ fastupdate: false }),
  ],
);

/**
 * What the auth provider's webhooks said about an account, whether or not it has a profile. `told_at` is the moment of the newest
 * event that was written, so that an older one never overwrites it; a deleted account stays deleted.
 */
export const identityAccounts = pgTable('identity_accounts', {
  userId: uuid().primaryKey(),
  toldAt: moment().notNull(),
  deletedAt: moment(),
});

/** A device (browser) of a person, by the session id in its token. It may be seen before the profile exists. */
export const deviceSessions = pgTable(
  'device_sessions',
  {
    sessionId: uuid().primaryKey(),
    userId: uuid().notNull(),
    userAgent: text().notNull().default(''),
    createdAt: createdAt(),
    lastSeenAt: createdAt(),
    /** It came after the first one, and its person has not seen it in the list of another device. */
    isNew: boolean().notNull().default(false),
    revokedAt: moment(),
  },
  (t) => [
    index().on(t.userId, t.lastSeenAt),
    index('device_sessions_forgotten').on(t.lastSeenAt).where(sql`revoked_at is null`),
  ],
);
