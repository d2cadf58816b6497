import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { fileBuckets, fileKinds, fileStates, fileSubjects } from '../../contract/files.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';

/**
 * A file that somebody uploads or has uploaded. Its bytes lie in a store, under `key`; the row outlives them. Only SQL functions write it.
 */
export const files = pgTable(
  'files',
  {
    id: id(),
    bucket: text({ enum: fileBuckets }).notNull(),
    subject: text({ enum: fileSubjects }).notNull(),
    /** The consult, the animal, or the id that a client made for the files of a consult that is about to start. */
    subjectId: uuid().notNull(),
    /** Who uploads it: a person or a guest. */
    uploaderId: uuid().notNull(),
    name: text().notNull(),
    state: text({ enum: fileStates }).notNull().default('uploading'),
    /** As announced, and from `stored` on as found in the bytes. */
    type: text().notNull(),
    kind: text({ enum: fileKinds }),
    size: integer().notNull(),
    /** In pixels, as it is to be shown; null where it has none or nobody could tell. */
    width: integer(),
    height: integer(),
    /** A ThumbHash in base64. */
    placeholder: text(),
    hasThumbnail: boolean().notNull().default(false),
    /** Where the bytes lie in the store. */
    key: text().notNull(),
    /** The store's name for the upload in parts; of a stored file for as long as the store may still have it as it came, too. */
    uploadId: text(),
    /** What the store answered to each part, by its number from 1 on. */
    parts: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** Since when something shows it: a message, a consult's reason, an animal. What nothing shows is swept. */
    attachedAt: moment(),
    storedAt: moment(),
    deletedAt: moment(),
    /** The store has nothing of it any more. */
    clearedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('files_bucket', oneOf(t.bucket, fileBuckets)),
    check('files_subject', oneOf(t.subject, fileSubjects)),
    check('files_state', oneOf(t.state, fileStates)),
    check('files_kind', oneOf(t.kind, fileKinds)),
    check('files_name', sql`char_length(${t.name}) between 1 and 120`),
    check('files_size', sql`${t.size} > 0`),
    check(
      'files_stored',
      sql`${t.state} <> 'stored' or (${t.kind} is not null and ${t.storedAt} is not null)`,
    ),
    index('files_of_subject').on(t.subjectId, t.id),
    index('files_of_uploader').on(t.uploaderId, t.id),
    // What the sweeper looks for.
    index('files_unfinished').on(t.createdAt).where(sql`attached_at is null and state <> 'deleted'`),
    // What the store still has as it came, beside what was made of it.
    index('files_with_original').on(t.storedAt).where(sql`state = 'stored' and upload_id is not null`),
    index('files_uncleared').on(t.deletedAt).where(sql`state = 'deleted' and cleared_at is null`),
  ],
);
