import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from '../columns.ts';
import { userProfiles } from '../identity.ts';
import { businesses } from './businesses.ts';

/** Changes of a business' content, as they were made: whoever edits beside follows by revision, and history is told of them. */
export const contentEdits = pgTable(
  'content_edits',
  {
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    revision: integer().notNull(),
    /** Made by the client, so that what is sent again is done once. */
    editKey: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    /** What was applied: `[{ table, id, path, was, value }]`. */
    edits: jsonb().notNull(),
    /** What was not, because another had changed it meanwhile: the same, with `now`. */
    conflicts: jsonb().notNull().default([]),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.businessId, t.revision] }),
    check('content_edits_revision', sql`${t.revision} > 0`),
    uniqueIndex('content_edits_key').on(t.businessId, t.editKey),
    index().on(t.userId),
    index().on(t.createdAt),
  ],
);
