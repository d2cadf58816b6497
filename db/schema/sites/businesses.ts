import { sql } from 'drizzle-orm';
import {
  char,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { businessKinds, memberRoles, menuCurrencies } from '../../../contract/sites.ts';
import { createdAt, id, moment, oneOf, updatedAt } from '../columns.ts';
import { userProfiles } from '../identity.ts';

/** A place that serves people, with everything that does not depend on how its pages look. */
export const businesses = pgTable(
  'businesses',
  {
    id: id(),
    name: text().notNull(),
    kind: text({ enum: businessKinds }).notNull(),
    /** ISO 3166-1 alpha-2. */
    country: char({ length: 2 }).notNull(),
    /** IANA name of the zone whose clock its hours go by. */
    timeZone: text().notNull(),
    /** What its menu is priced in (ISO 4217). */
    currency: char({ length: 3 }).notNull(),
    /** Languages of its menu (ISO 639-1), its own first: what has no text in another is shown in that one. */
    languages: text().array().notNull(),
    /** Telephone, e-mail, address, point on the map, social links: `contactSchema` of worker/sites/content. */
    contact: jsonb().notNull().default({}),
    /** Whose plan counts its sites and members. */
    payerId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    /** Goes up by one with each change of its content; whoever edits follows by it. */
    revision: integer().notNull().default(0),
    /** Goes up by one with each change of what counts at once: hours, sold out. */
    liveRevision: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    archivedAt: moment(),
  },
  (t) => [
    check('businesses_kind', oneOf(t.kind, businessKinds)),
    check('businesses_currency', oneOf(t.currency, menuCurrencies)),
    check('businesses_country', sql`${t.country} ~ '^[A-Z]{2}$'`),
    check('businesses_languages', sql`cardinality(${t.languages}) between 1 and 6`),
    check(
      'businesses_lengths',
      sql`char_length(${t.name}) between 1 and 120 and char_length(${t.timeZone}) between 1 and 64`,
    ),
    index().on(t.payerId),
  ],
);

/** Who works on a business, and as what. */
export const businessMembers = pgTable(
  'business_members',
  {
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    userId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    role: text({ enum: memberRoles }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.businessId, t.userId] }),
    check('business_members_role', oneOf(t.role, memberRoles)),
    index().on(t.userId),
  ],
);

/** Somebody is asked to be a member. Open until it is accepted, taken back or past its term. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    /** In small letters; only an account with this address may accept. */
    email: text().notNull(),
    role: text({ enum: memberRoles }).notNull(),
    /** SHA-256 of the secret in the link, in hex. */
    tokenHash: text().notNull().unique('invitations_token'),
    invitedBy: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    acceptedBy: uuid().references(() => userProfiles.userId),
    revokedAt: moment(),
  },
  (t) => [
    check('invitations_role', oneOf(t.role, memberRoles)),
    check('invitations_accepted', sql`(${t.acceptedAt} is null) = (${t.acceptedBy} is null)`),
    check('invitations_email', sql`char_length(${t.email}) between 3 and 320`),
    uniqueIndex('invitations_one_open')
      .on(t.businessId, t.email)
      .where(sql`accepted_at is null and revoked_at is null`),
    index().on(t.businessId),
    index().on(t.createdAt),
    index().on(t.invitedBy),
    index().on(t.acceptedBy),
  ],
);

/** A shift of each week. A day may have several. */
export const businessHours = pgTable(
  'business_hours',
  {
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    /** ISO 8601: 1 is Monday. */
    weekday: smallint().notNull(),
    /** Minutes since that day's midnight. */
    opens: smallint().notNull(),
    /** Minutes since the midnight that the day begins with: past 1440 it is the next day. */
    closes: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.businessId, t.weekday, t.opens] }),
    check('business_hours_weekday', sql`${t.weekday} between 1 and 7`),
    check(
      'business_hours_shift',
      sql`${t.opens} between 0 and 1439 and ${t.closes} > ${t.opens} and ${t.closes} <= 2880`,
    ),
  ],
);

/** A shift of one date, which then goes by these alone and not by its weekday; without times it is closed. */
export const businessSpecialHours = pgTable(
  'business_special_hours',
  {
    id: id(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    day: date({ mode: 'string' }).notNull(),
    opens: smallint(),
    closes: smallint(),
    /** Why, by language: "Christmas". */
    note: jsonb().notNull().default({}),
  },
  (t) => [
    unique('business_special_hours_shift').on(t.businessId, t.day, t.opens).nullsNotDistinct(),
    check(
      'business_special_hours_times',
      sql`(${t.opens} is null) = (${t.closes} is null)
        and ${t.opens} between 0 and 1439 and ${t.closes} > ${t.opens} and ${t.closes} <= 2880`,
    ),
  ],
);
