import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  date,
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { centerStatuses } from '../../contract/centers.ts';
import { species } from '../../contract/consults.ts';
import { createdAt, id, oneOf, updatedAt } from './columns.ts';
import { byTrigrams, folded, searchWords } from './search-words.ts';

/** A clinic that one can take an animal to. Never deleted, only put out of sight. */
export const centers = pgTable(
  'centers',
  {
    id: id(),
    name: text().notNull(),
    address: text().notNull(),
    city: text().notNull(),
    /** In capital letters; empty where nobody knows it. */
    postalCode: text().notNull().default(''),
    /** ISO 3166-1 alpha-2. */
    country: char({ length: 2 }).notNull(),
    /** With the country's code: `+34 910 000 000`. */
    phone: text().notNull(),
    url: text(),
    species: text({ enum: species }).array().notNull(),
    /** Degrees, WGS 84. */
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
    /** IANA name of the zone whose clock its hours go by: `Atlantic/Canary`. */
    timeZone: text().notNull(),
    /** Somebody is there for emergencies day and night, whatever the hours say. */
    emergency: boolean().notNull().default(false),
    /** Made up, to show what the list looks like; never shown where the product is in service. */
    isExample: boolean().notNull().default(false),
    status: text({ enum: centerStatuses }).notNull().default('active'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('centers_status', oneOf(t.status, centerStatuses)),
    check('centers_country', sql`${t.country} ~ '^[A-Z]{2}$'`),
    check(
      'centers_species',
      sql`${t.species} <@ array[${sql.raw(species.map((one) => `'${one}'`).join(', '))}] and cardinality(${t.species}) > 0`,
    ),
    check('centers_point', sql`${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180`),
    check(
      'centers_lengths',
      sql`char_length(${t.name}) between 1 and 120 and char_length(${t.address}) between 1 and 200
        and char_length(${t.city}) between 1 and 80 and char_length(${t.postalCode}) <= 12
        and char_length(${t.phone}) between 1 and 24 and char_length(${t.url}) <= 300
        and char_length(${t.timeZone}) between 1 and 64`,
    ),
    // What is near, nearest first; the place that a postal code or a town is; words in names; the table of the back office.
    index('centers_by_place')
      .using('gist', sql`private.on_globe(${t.latitude}, ${t.longitude})`)
      .where(sql`${t.status} = 'active'`),
    index('centers_by_postal_code').on(sql`replace(${t.postalCode}, ' ', '') text_pattern_ops`),
    index('centers_by_city').on(folded(t.city)),
    index('centers_words')
      .using('gin', byTrigrams(searchWords(t.name, t.city, t.address)))
      .with({ fastupdate: false }),
    index('centers_by_name').on(folded(t.name), t.id),
    index('centers_by_status').on(t.status, folded(t.name), t.id),
  ],
);

/** A shift of each week: on a weekday from `opens` to `closes`. A day may have several. */
export const centerHours = pgTable(
  'center_hours',
  {
    centerId: uuid()
      .notNull()
      .references(() => centers.id),
    /** ISO 8601: 1 is Monday. */
    weekday: smallint().notNull(),
    /** Minutes since that day's midnight. */
    opens: smallint().notNull(),
    /** Minutes since the midnight that the day begins with: past 1440 it is the next day. */
    closes: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.centerId, t.weekday, t.opens] }),
    check('center_hours_weekday', sql`${t.weekday} between 1 and 7`),
    check(
      'center_hours_shift',
      sql`${t.opens} between 0 and 1439 and ${t.closes} > ${t.opens} and ${t.closes} <= 2880`,
    ),
  ],
);

/** A shift of one date, which then goes by these alone and not by its weekday; without times it is closed. */
export const centerSpecialHours = pgTable(
  'center_special_hours',
  {
    id: id(),
    centerId: uuid()
      .notNull()
      .references(() => centers.id),
    day: date({ mode: 'string' }).notNull(),
    opens: smallint(),
    closes: smallint(),
  },
  (t) => [
    unique('center_special_hours_shift').on(t.centerId, t.day, t.opens).nullsNotDistinct(),
    check(
      'center_special_hours_shift_times',
      sql`(${t.opens} is null) = (${t.closes} is null)
        and ${t.opens} between 0 and 1439 and ${t.closes} > ${t.opens} and ${t.closes} <= 2880`,
    ),
  ],
);
