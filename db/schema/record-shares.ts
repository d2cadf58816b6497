import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { mostOpenings } from '../../contract/record.ts';
import { createdAt, id, moment } from './columns.ts';
import { userProfiles } from './identity.ts';
import { pets } from './pets.ts';

/** A link by which a clinic reads an animal's record. The token itself is nowhere: whoever reads this table opens nothing. */
export const petRecordShares = pgTable(
  'pet_record_shares',
  {
    id: id(),
    petId: uuid()
      .notNull()
      .references(() => pets.id),
    ownerId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    /** For whom it is, in the owner's words. */
    label: text().notNull().default(''),
    /** SHA-256 of the token, in hex. The token is 192 random bits, so that nothing slower is needed. */
    tokenHash: text().notNull().unique('pet_record_shares_token'),
    maxOpenings: integer().notNull(),
    /** When it was opened, each time. */
    openings: moment().array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
  },
  (t) => [
    check('pet_record_shares_token_hash', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check('pet_record_shares_label', sql`char_length(${t.label}) <= 120`),
    check(
      'pet_record_shares_openings',
      sql`${t.maxOpenings} between 1 and ${sql.raw(String(mostOpenings))} and cardinality(${t.openings}) <= ${t.maxOpenings}`,
    ),
    index('pet_record_shares_of_pet').on(t.petId, t.id),
    index().on(t.ownerId),
  ],
);
