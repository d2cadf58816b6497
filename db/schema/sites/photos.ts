import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from '../columns.ts';
import { userProfiles } from '../identity.ts';
import { businesses } from './businesses.ts';

/** A photo that a business has uploaded, for its dishes and pages. The bytes of each width lie in the store, where they stay as long as a version shows them. */
export const businessPhotos = pgTable(
  'business_photos',
  {
    id: id(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    uploadedBy: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    /** Pixels of the largest. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** A ThumbHash in base64. */
    blur: text(),
    /** `[{ width, type, path }]`: `photoSchema` of worker/sites/content. */
    files: jsonb().notNull(),
    /** Of all files together. */
    bytes: integer().notNull(),
    createdAt: createdAt(),
    /** Until when its files may come; null: they are there. */
    uploadingUntil: moment(),
    /** When it was last looked at whether anything shows it, and since when nothing does. */
    checkedAt: moment(),
    unusedSince: moment(),
    archivedAt: moment(),
    /** Its bytes are gone. */
    clearedAt: moment(),
  },
  (t) => [
    check(
      'business_photos_size',
      sql`${t.width} between 1 and 10000 and ${t.height} between 1 and 10000 and ${t.bytes} > 0`,
    ),
    check(
      'business_photos_files',
      sql`jsonb_typeof(${t.files}) = 'array' and jsonb_array_length(${t.files}) between 1 and 12`,
    ),
    unique('business_photos_of_business').on(t.businessId, t.id),
    index().on(t.uploadedBy),
    index('business_photos_to_check').on(t.checkedAt.nullsFirst()).where(sql`archived_at is null`),
    index('business_photos_to_clear')
      .on(t.archivedAt)
      .where(sql`archived_at is not null and cleared_at is null`),
  ],
);
