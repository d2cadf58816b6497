import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { levels, untriagedLevel } from '../../contract/urgency.ts';
import { createdAt, id, moment, oneOf } from './columns.ts';
import { userProfiles } from './identity.ts';
import { pets } from './pets.ts';
import { vets } from './vets.ts';

/**
 * Somebody asked for a vet while nobody was on duty, and is told when one is. It costs nothing and holds nothing; it is over when it
 * is withdrawn, has expired, or the consult has begun that it asks for: the one with its key.
 */
export const callbackRequests = pgTable(
  'callback_requests',
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    petId: uuid()
      .notNull()
      .references(() => pets.id),
    /** The idempotency key of the consult that it becomes. */
    startKey: uuid().notNull(),
    /** What `sessions.start` is to be sent for it; null once it is past its term or erased. */
    startInput: jsonb(),
    level: text({ enum: levels }).notNull().default(untriagedLevel),
    /** Where they can be rung up, as they wrote it; empty when they left none. */
    phone: text().notNull().default(''),
    /** The country whose licence a vet needs for it (ISO 3166-1 alpha-2); null where none is needed. */
    licence: text(),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    /** The vet who let them be told, and when. */
    vetId: uuid().references(() => vets.userId),
    calledAt: moment(),
    /** They took it back, or asked anew for the same animal. */
    withdrawnAt: moment(),
  },
  (t) => [
    check('callback_requests_level', oneOf(t.level, levels)),
    check('callback_requests_phone', sql`${t.phone} = '' or ${t.phone} ~ '^\\+[1-9][0-9]{6,14}$'`),
    check('callback_requests_called', sql`(${t.vetId} is null) = (${t.calledAt} is null)`),
    unique('callback_requests_start_key').on(t.ownerId, t.startKey),
    uniqueIndex('callback_requests_one_for_pet').on(t.petId).where(sql`withdrawn_at is null`),
    index('callback_requests_of_owner').on(t.ownerId, t.createdAt),
    index('callback_requests_open').on(t.expiresAt).where(sql`withdrawn_at is null`),
    index().on(t.vetId),
    index().on(t.createdAt),
  ],
);
