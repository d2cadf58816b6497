import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { mostLinkUses } from '../../contract/guests.ts';
import { createdAt, id, moment } from './columns.ts';
import { chatSessions } from './consults.ts';
import { userProfiles } from './identity.ts';

/** A link that lets people without an account into one consult. The token itself is nowhere: whoever reads this table enters nothing. */
export const consultLinks = pgTable(
  'consult_links',
  {
    id: id(),
    consultId: uuid('session_id')
      .notNull()
      .references(() => chatSessions.id),
    createdBy: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    /** SHA-256 of the token, in hex. The token is 192 random bits, so that nothing slower is needed. */
    tokenHash: text().notNull().unique('consult_links_token'),
    maxUses: integer().notNull(),
    uses: integer().notNull().default(0),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    /** Since then it lets nobody in: it was revoked, or somebody who came by it was put out. */
    revokedAt: moment(),
  },
  (t) => [
    check('consult_links_token_hash', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check('consult_links_uses', sql`${t.uses} between 0 and ${t.maxUses}`),
    check('consult_links_max_uses', sql`${t.maxUses} between 1 and ${sql.raw(String(mostLinkUses))}`),
    index('consult_links_of_consult').on(t.consultId, t.createdAt),
    index().on(t.createdBy),
    index().on(t.createdAt),
  ],
);

/** Somebody without an account who is in one consult. Lives as long as the consult runs and nobody puts them out. */
export const consultGuests = pgTable(
  'consult_guests',
  {
    id: id(),
    linkId: uuid()
      .notNull()
      .references(() => consultLinks.id, { onDelete: 'cascade' }),
    consultId: uuid('session_id')
      .notNull()
      .references(() => chatSessions.id),
    /** What they call themselves; empty once what was said is erased. */
    name: text().notNull(),
    /** A key that the browser made: it comes back by the same link without using it up. */
    device: uuid().notNull(),
    consentVersion: text().notNull(),
    consentAt: moment().notNull(),
    createdAt: createdAt(),
    removedAt: moment(),
    /** Who put them out. */
    removedBy: uuid(),
  },
  (t) => [
    check('consult_guests_name', sql`char_length(${t.name}) <= 60`),
    unique('consult_guests_device').on(t.linkId, t.device),
    index('consult_guests_of_consult').on(t.consultId, t.createdAt),
  ],
);
