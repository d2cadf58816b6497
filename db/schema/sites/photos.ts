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
    archivedAt: moment(),
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
  ],
);
