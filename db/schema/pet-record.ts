import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordEntries, recordSides } from '../../contract/record.ts';
import { vaccines } from '../../contract/vaccines.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';
import { userProfiles } from './identity.ts';
import { pets } from './pets.ts';

/**
 * What every entry of a record has. Who writes it and how often it was changed the database fills in (private.sign_record_entry,
 * private.keep_record_change); an entry is never deleted, only removed.
 */
const entry = () => ({
  id: id(),
  petId: uuid()
    .notNull()
    .references(() => pets.id),
  /** Who wrote it first, and as what. */
  authorId: uuid()
    .notNull()
    .references(() => userProfiles.userId),
  side: text({ enum: recordSides }).notNull(),
  /** The day that it is about: of the weighing, of the vaccination, the first of a medicine. */
  day: date({ mode: 'string' }).notNull(),
  revision: integer().notNull().default(1),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  removedAt: moment(),
});

/** What an animal weighed. */
export const petWeights = pgTable('pet_weights', { ...entry(), grams: integer().notNull() }, (t) => [
  check('pet_weights_side', oneOf(t.side, recordSides)),
  check('pet_weights_grams', sql`${t.grams} between 1 and 2000000`),
  index('pet_weights_of_pet').on(t.petId, t.day, t.id),
  index().on(t.authorId),
]);

/** What an animal was vaccinated against. */
export const petVaccinations = pgTable(
  'pet_vaccinations',
  {
    ...entry(),
    vaccine: text({ enum: vaccines }).notNull(),
    /** Its name on the label; of `other` also what it is. */
    product: text().notNull().default(''),
    batch: text().notNull().default(''),
    /** Who vaccinated: a clinic or a vet. */
    clinic: text().notNull().default(''),
    /** The day of the next one. */
    due: date({ mode: 'string' }),
    /** The due day of which its owner has been told. */
    remindedOf: date({ mode: 'string' }),
  },
  (t) => [
    check('pet_vaccinations_side', oneOf(t.side, recordSides)),
    check('pet_vaccinations_vaccine', oneOf(t.vaccine, vaccines)),
    check('pet_vaccinations_product', sql`char_length(${t.product}) <= 160`),
    check('pet_vaccinations_batch', sql`char_length(${t.batch}) <= 80`),
    check('pet_vaccinations_clinic', sql`char_length(${t.clinic}) <= 160`),
    check('pet_vaccinations_due', sql`${t.due} >= ${t.day}`),
    index('pet_vaccinations_of_pet').on(t.petId, t.day, t.id),
    index().on(t.authorId),
    // Whose owners are to be reminded.
    index('pet_vaccinations_to_remind')
      .on(t.due)
      .where(sql`removed_at is null and due is not null and reminded_of is distinct from due`),
  ],
);

/** What an animal takes, or took. */
export const petMedications = pgTable(
  'pet_medications',
  {
    ...entry(),
    name: text().notNull(),
    dose: text().notNull().default(''),
    purpose: text().notNull().default(''),
    /** Who prescribed it: a clinic or a vet. */
    clinic: text().notNull().default(''),
    /** Its last day; without one it goes on. */
    until: date({ mode: 'string' }),
  },
  (t) => [
    check('pet_medications_side', oneOf(t.side, recordSides)),
    check('pet_medications_name', sql`char_length(${t.name}) between 1 and 240`),
    check('pet_medications_dose', sql`char_length(${t.dose}) <= 600`),
    check('pet_medications_purpose', sql`char_length(${t.purpose}) <= 400`),
    check('pet_medications_clinic', sql`char_length(${t.clinic}) <= 160`),
    check('pet_medications_until', sql`${t.until} >= ${t.day}`),
    index('pet_medications_of_pet').on(t.petId, t.day, t.id),
    index().on(t.authorId),
  ],
);

/** What an entry of a record was before somebody changed, removed or restored it. Only grows. */
export const petRecordChanges = pgTable(
  'pet_record_changes',
  {
    id: id(),
    petId: uuid()
      .notNull()
      .references(() => pets.id),
    entry: text({ enum: recordEntries }).notNull(),
    entryId: uuid().notNull(),
    /** What it was: its own columns by their names, and `removed_at`. */
    was: jsonb().$type<Record<string, unknown>>().notNull(),
    changedBy: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    side: text({ enum: recordSides }).notNull(),
    changedAt: createdAt(),
  },
  (t) => [
    check('pet_record_changes_entry', oneOf(t.entry, recordEntries)),
    check('pet_record_changes_side', oneOf(t.side, recordSides)),
    index('pet_record_changes_of_pet').on(t.petId, t.entryId, t.id),
    index().on(t.changedBy),
  ],
);
