import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { businessKinds } from '../../../contract/sites.ts';
import { createdAt, moment, updatedAt } from '../columns.ts';
import { userProfiles } from '../identity.ts';

/** A look that a page can have; how it draws is code of the same name (worker/sites/templates). */
export const templates = pgTable(
  'templates',
  {
    code: text().primaryKey(),
    nameEs: text().notNull(),
    nameEn: text().notNull(),
    summaryEs: text().notNull(),
    summaryEn: text().notNull(),
    /** What it suits best. */
    kinds: text({ enum: businessKinds }).array().notNull(),
    /** Goes up with each change of how it looks: a measurement of an older one is shown as such. */
    version: integer().notNull().default(1),
    position: integer().notNull(),
    active: boolean().notNull().default(true),
    /** Stars in all and how many people gave them, so that a list need not count. */
    stars: integer().notNull().default(0),
    ratings: integer().notNull().default(0),
    updatedAt: updatedAt(),
  },
  (t) => [
    check(
      'templates_counts',
      sql`${t.ratings} >= 0 and ${t.stars} between ${t.ratings} and ${t.ratings} * 5`,
    ),
  ],
);

/** What somebody thinks of a template that they use. One a person. */
export const templateRatings = pgTable(
  'template_ratings',
  {
    templateCode: text()
      .notNull()
      .references(() => templates.code),
    userId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    stars: smallint().notNull(),
    comment: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.templateCode, t.userId] }),
    check('template_ratings_stars', sql`${t.stars} between 1 and 5`),
    check('template_ratings_comment', sql`char_length(${t.comment}) <= 1000`),
    index('template_ratings_newest').on(t.templateCode, t.updatedAt, t.userId),
    index().on(t.userId),
  ],
);

/** What a command measured on the template's own page, the newest for each day. */
export const templateMeasurements = pgTable(
  'template_measurements',
  {
    templateCode: text()
      .notNull()
      .references(() => templates.code),
    day: date({ mode: 'string' }).notNull(),
    /** Of the template, when it was measured. */
    version: integer().notNull(),
    /** 0 to 100; null where it was not measured. */
    performance: smallint(),
    accessibility: smallint(),
    /** Everything that was measured, as it was printed. */
    figures: jsonb().notNull(),
    measuredAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.templateCode, t.day] }),
    check(
      'template_measurements_scores',
      sql`${t.performance} between 0 and 100 and ${t.accessibility} between 0 and 100`,
    ),
  ],
);
