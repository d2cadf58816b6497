import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { foodChainStates } from '../../contract/care-plans.ts';
import { sexes, species } from '../../contract/consults.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';
import { files } from './files.ts';
import { userProfiles } from './identity.ts';
import { byTrigrams, searchWords } from './search-words.ts';

/** An animal of an owner. Never deleted, only archived: consults point at it. */
export const pets = pgTable(
  'pets',
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    name: text().notNull(),
    species: text({ enum: species }).notNull(),
    speciesOther: text(),
    birthDate: date({ mode: 'string' }),
    birthDateApproximate: boolean().notNull().default(false),
    weightGrams: integer(),
    /** When it weighed that; a trigger notes the day on which the weight was entered. */
    weighedOn: date({ mode: 'string' }),
    sex: text({ enum: sexes }),
    neutered: boolean(),
    /** Its photo: a row of `files`. */
    photoId: uuid().references(() => files.id),
    /** A horse's Universal Equine Life Number. */
    ueln: text(),
    /** Whether a horse may become food, as its passport says; null = nobody has said. Who said so last, and when, a trigger notes. */
    foodChain: text({ enum: foodChainStates }),
    foodChainBy: uuid(),
    foodChainAt: moment(),
    notes: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    archivedAt: moment(),
  },
  (t) => [
    check('pets_name', sql`char_length(${t.name}) between 1 and 80`),
    check('pets_species', oneOf(t.species, species)),
    check('pets_species_other', sql`${t.speciesOther} is null or ${t.species} = 'other'`),
    check('pets_weight', sql`${t.weightGrams} between 1 and 2000000`),
    check('pets_sex', oneOf(t.sex, sexes)),
    check('pets_ueln', sql`${t.ueln} is null or (${t.ueln} ~ '^[0-9A-Z]{15}$' and ${t.species} = 'horse')`),
    check('pets_food_chain', oneOf(t.foodChain, foodChainStates)),
    check('pets_food_chain_horse', sql`${t.foodChain} is null or ${t.species} = 'horse'`),
    check('pets_notes', sql`char_length(${t.notes}) <= 4000`),
    index().on(t.ownerId, t.createdAt),
    index().on(t.photoId),
    index('pets_words')
      .using('gin', byTrigrams(searchWords(t.name)))
      .with({ fastupdate: false }),
  ],
);
