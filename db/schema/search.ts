import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { searchKinds } from '../../contract/search.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';
import { chatSessions } from './consults.ts';
import { userProfiles } from './identity.ts';
import { pets } from './pets.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What can be found, a row for each thing and language: a copy of its words, kept in step within the transaction that changes the thing. Whose it
 * is stands in the row, so that a policy decides without looking further.
 */
export const searchTexts = pgTable(
  'search_texts',
  {
    id: id(),
    kind: text({ enum: searchKinds }).notNull(),
    /** Names the thing within its kind: an article's id, an animal's, `<consult>/<message>`. */
    thing: text().notNull(),
    /** Empty where the language is not known. */
    locale: text().notNull().default(''),
    /** Whose it is; null = anybody's who may see the kind. */
    ownerId: uuid().references(() => userProfiles.userId, { onDelete: 'cascade' }),
    consultId: uuid('session_id').references(() => chatSessions.id, { onDelete: 'cascade' }),
    petId: uuid().references(() => pets.id, { onDelete: 'cascade' }),
    species: text().array().notNull().default(sql`'{}'`),
    /** When it was said, asked, written or reviewed. */
    happenedAt: moment().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    /** Changes with title and body: what was computed of another one is worth nothing. */
    hash: text().notNull(),
    words: tsvector().notNull(),
    /** What it is about by the thesaurus; null until somebody has read it by that. */
    concepts: tsvector(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('search_texts_kind', oneOf(t.kind, searchKinds)),
    unique('search_texts_thing').on(t.kind, t.thing, t.locale),
    index().on(t.ownerId, t.kind),
    index().on(t.consultId),
    index().on(t.petId),
    // What is nobody's own is few, and what an admin looks through.
    index('search_texts_words').using('gin', t.words).where(sql`kind in ('article', 'animal', 'vet')`),
  ],
);

/**
 * A text in pieces, each with what a model made of it. The vector itself is a column that db/migrations-vector adds (`embedding`), so that a
 * PostgreSQL without pgvector has the table and no rows.
 */
export const searchPieces = pgTable(
  'search_pieces',
  {
    textId: uuid()
      .notNull()
      .references(() => searchTexts.id, { onDelete: 'cascade' }),
    model: text().notNull(),
    piece: integer().notNull(),
    kind: text({ enum: searchKinds }).notNull(),
    ownerId: uuid(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.textId, t.model, t.piece] }),
    check('search_pieces_kind', oneOf(t.kind, searchKinds)),
    index().on(t.kind, t.model),
    index().on(t.ownerId),
    index().on(t.model),
  ],
);

/** Texts that are to be read by a model: a row as long as there is something to do. */
export const searchQueue = pgTable(
  'search_queue',
  {
    textId: uuid()
      .primaryKey()
      .references(() => searchTexts.id, { onDelete: 'cascade' }),
    /** When it is next anybody's turn: later after each failure, and while somebody works on it. */
    dueAt: createdAt(),
    attempts: integer().notNull().default(0),
    /** Why it failed the last time. */
    problem: text(),
    /** It failed too often: an admin looks at it. */
    setAsideAt: moment(),
  },
  (t) => [
    index('search_queue_due').on(t.dueAt, t.textId).where(sql`set_aside_at is null`),
    index('search_queue_aside').on(t.setAsideAt, t.textId).where(sql`set_aside_at is not null`),
  ],
);

/**
 * A walk over all rows of a table in the order of their ids, so many a time: of what was there before it was kept in step, or of all texts for
 * another model (`model <name>`).
 */
export const searchWalks = pgTable('search_walks', {
  name: text().primaryKey(),
  after: uuid(),
  /** All rows were seen. */
  walkedAt: moment(),
  /** Of a model: everything that it saw has its vectors, and searches go by it. */
  filledAt: moment(),
  createdAt: createdAt(),
});
