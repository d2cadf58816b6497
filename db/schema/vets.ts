import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { chatsAtOnce, skillKinds } from '../../contract/dispatch.ts';
import { moment, oneOf, updatedAt } from './columns.ts';
import { files } from './files.ts';
import { userProfiles } from './identity.ts';

/** What a vet shows to owners besides the name of their profile, and whether consults may ring. */
export const vets = pgTable(
  'vets',
  {
    userId: uuid()
      .primaryKey()
      .references(() => userProfiles.userId),
    /** Neither read nor written: the name is the profile's. Goes with the next release, when no Worker that reads it runs any more. */
    displayName: text(),
    licenceNumber: text().notNull().default(''),
    licenceCountry: text().notNull().default(''),
    languages: text().array().notNull().default(sql`'{}'`),
    species: text().array().notNull().default(sql`'{}'`),
    about: text().notNull().default(''),
    /** What they look like: a row of `files`. */
    photoId: uuid().references(() => files.id),
    onDuty: boolean().notNull().default(false),
    updatedAt: updatedAt(),
    /** Chats that they take at once; a video is always the only one. */
    chatsAtOnce: integer().notNull().default(chatsAtOnce.usual),
    /** Since when they have had nothing new: who has been idle longest is offered first. */
    idleSince: moment(),
    /** They want to be told when a shift that they planned begins and ends. */
    shiftNotices: boolean().notNull().default(true),
    /** Since when, and why, nothing is offered to them any more; what they have in hand they finish. Nobody reads it but they and the team. */
    suspendedAt: moment(),
    suspensionReason: text().notNull().default(''),
    /** When the last of their licences runs out; null: none is noted, or one whose end nobody knows. */
    licensedUntil: moment(),
  },
  (t) => [
    index('vets_photo').on(t.photoId),
    // Whose duty ends with their licence.
    index('vets_licence_ends').on(t.licensedUntil).where(sql`on_duty`),
    check('vets_chats_at_once', sql`${t.chatsAtOnce} between 1 and ${sql.raw(String(chatsAtOnce.most))}`),
  ],
);

/** What a vet can be offered: a row for each species, language, mode of consult and country whose licence they hold. */
export const vetSkills = pgTable(
  'vet_skills',
  {
    vetId: uuid()
      .notNull()
      .references(() => vets.userId),
    kind: text({ enum: skillKinds }).notNull(),
    code: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.vetId, t.kind, t.code] }),
    check('vet_skills_kind', oneOf(t.kind, skillKinds)),
    index().on(t.kind, t.code),
  ],
);

/** A licence that the team has seen, one a country. What owners see of it is its body and number. */
export const vetLicences = pgTable(
  'vet_licences',
  {
    vetId: uuid()
      .notNull()
      .references(() => vets.userId),
    /** ISO 3166-1 alpha-2. */
    country: text().notNull(),
    /** Who gave it: a college, a board, a council. */
    body: text().notNull().default(''),
    number: text().notNull(),
    /** Its last day, and the moment at which that is over where it counts; null: nobody noted it. */
    expiresOn: date(),
    endsAt: moment(),
    /** How many days before its end its vet was told last; 0: that it is over. */
    warnedDays: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.vetId, t.country] }),
    check('vet_licences_country', sql`${t.country} ~ '^[A-Z]{2}$'`),
    check('vet_licences_number', sql`char_length(${t.number}) between 1 and 60`),
    check('vet_licences_end', sql`(${t.expiresOn} is null) = (${t.endsAt} is null)`),
    // What the warnings look for.
    index('vet_licences_to_tell').on(t.endsAt).where(sql`warned_days is distinct from 0`),
  ],
);
