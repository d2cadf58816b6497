import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { chatsAtOnce, skillKinds } from '../../contract/dispatch.ts';
import { moment, oneOf, updatedAt } from './columns.ts';
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
    onDuty: boolean().notNull().default(false),
    updatedAt: updatedAt(),
    /** Chats that they take at once; a video is always the only one. */
    chatsAtOnce: integer().notNull().default(chatsAtOnce.usual),
    /** Since when they have had nothing new: who has been idle longest is offered first. */
    idleSince: moment(),
    /** They want to be told when a shift that they planned begins and ends. */
    shiftNotices: boolean().notNull().default(true),
  },
  (t) => [
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
