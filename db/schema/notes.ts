import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, moment, updatedAt } from './columns.ts';
import { chatSessions } from './consults.ts';
import { userProfiles } from './identity.ts';
import { pets } from './pets.ts';

/**
 * What the vet notes of a consult, for vets: one a consult. Nobody but its author sees it before it is signed; then its words stay as they are,
 * and remarks are added beneath. Only SQL functions write it.
 */
export const consultNotes = pgTable(
  'consult_notes',
  {
    consultId: uuid('session_id')
      .primaryKey()
      .references(() => chatSessions.id),
    petId: uuid()
      .notNull()
      .references(() => pets.id),
    ownerId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    vetId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    /** The template of a complaint that it was begun from (web/consults/care/templates). */
    template: text(),
    subjective: text().notNull().default(''),
    objective: text().notNull().default(''),
    assessment: text().notNull().default(''),
    plan: text().notNull().default(''),
    /** By their names in contract/notes.ts. */
    vitals: jsonb().$type<Readonly<Record<string, number | string>>>().notNull().default({}),
    /** Goes up with each change. */
    revision: integer().notNull().default(1),
    signedAt: moment(),
    /** What was added after it was signed, oldest first: {at, by, text}. */
    addenda: jsonb()
      .$type<readonly { at: string; by: string; text: string }[]>()
      .notNull()
      .default(sql`'[]'`),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('consult_notes_subjective', sql`char_length(${t.subjective}) <= 8000`),
    check('consult_notes_objective', sql`char_length(${t.objective}) <= 8000`),
    check('consult_notes_assessment', sql`char_length(${t.assessment}) <= 8000`),
    check('consult_notes_plan', sql`char_length(${t.plan}) <= 8000`),
    check('consult_notes_vitals', sql`jsonb_typeof(${t.vitals}) = 'object'`),
    check(
      'consult_notes_addenda',
      sql`jsonb_typeof(${t.addenda}) = 'array' and jsonb_array_length(${t.addenda}) <= 50`,
    ),
    index().on(t.petId, t.signedAt),
    index().on(t.signedAt),
    index().on(t.ownerId),
    index().on(t.vetId),
  ],
);
