import { type SQL, sql } from 'drizzle-orm';
import { type PgColumn, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Primary key of the house: a UUIDv7, so that rows sort by the moment they were made. */
export const id = () => uuid().primaryKey().default(sql`uuidv7()`);

/** A moment in UTC. */
export const moment = () => timestamp({ withTimezone: true });

/** The moment a row was made; `private.now()` so that a test can set the clock. */
export const createdAt = () => moment().notNull().default(sql`private.now()`);

/** The moment a row last changed; a trigger keeps it (db/functions/core/core.sql). */
export const updatedAt = () => moment().notNull().default(sql`private.now()`);

/** Check body: the column holds one of the listed words. The words come from this folder only. */
export const oneOf = (column: PgColumn, words: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`;
