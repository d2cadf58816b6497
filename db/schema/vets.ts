import { sql } from 'drizzle-orm';
import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { updatedAt } from './columns.ts';
import { userProfiles } from './identity.ts';

/** What a vet shows to owners besides the name of their profile, and whether consults may ring. */
export const vets = pgTable('vets', {
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
});
