import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { planOrigins } from '../../contract/care-plans.ts';
import { locales } from '../../contract/people.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';
import { chatSessions } from './consults.ts';
import { userProfiles } from './identity.ts';
import { pets } from './pets.ts';

/**
 * A plan for the owner that a vet has signed: it never changes (a trigger sees to it). A plan that was wrong, or that time has overtaken, is amended by
 * another one, which says why; of a plan there is one amendment at most. Only SQL functions write it.
 */
export const carePlans = pgTable(
  'care_plans',
  {
    id: id(),
    consultId: uuid('session_id')
      .notNull()
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
    /** What the vet was called when they signed it. */
    vetName: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    /** As carePlanContentSchema of worker/consults/care-plans/care-plan.ts has it. */
    content: jsonb().notNull(),
    /** The animal as it was when the plan was signed: {name, species, speciesOther, weightGrams, weighedOn, ueln, foodChain, foodChainBy, foodChainAt}. */
    animal: jsonb().notNull(),
    /** The warnings about medicines that whoever signed it confirmed: {medicine, rule, sources, by, at}. */
    confirmations: jsonb().notNull().default(sql`'[]'`),
    origin: text({ enum: planOrigins }).notNull(),
    /** The draft of a job that it came from. */
    draftId: uuid(),
    /** The plan whose place it takes, and why. */
    amends: uuid().references((): AnyPgColumn => carePlans.id),
    amendReason: text(),
    /** SHA-256 over what was signed, in hex. */
    contentHash: text().notNull(),
    signedAt: moment().notNull(),
  },
  (t) => [
    check('care_plans_locale', oneOf(t.locale, locales)),
    check('care_plans_origin', oneOf(t.origin, planOrigins)),
    check(
      'care_plans_content',
      sql`jsonb_typeof(${t.content}) = 'object' and octet_length((${t.content})::text) <= 200000`,
    ),
    check('care_plans_amends', sql`(${t.amends} is null) = (${t.amendReason} is null)`),
    check('care_plans_amend_reason', sql`char_length(${t.amendReason}) between 1 and 600`),
    unique('care_plans_amended_once').on(t.amends),
    index('care_plans_of_consult').on(t.consultId, t.signedAt),
    index('care_plans_of_pet').on(t.petId, t.signedAt),
    index('care_plans_of_owner').on(t.ownerId, t.signedAt),
    index().on(t.vetId),
    // The first plan of a consult is one; whatever comes later amends it.
    uniqueIndex('care_plans_first').on(t.consultId).where(sql`amends is null`),
  ],
);

/**
 * A plan that its vet is writing: one a consult, seen by nobody else. Signing makes a row of `care_plans` of it and takes it away. Only SQL functions
 * write it.
 */
export const carePlanDrafts = pgTable(
  'care_plan_drafts',
  {
    consultId: uuid('session_id')
      .primaryKey()
      .references(() => chatSessions.id),
    petId: uuid()
      .notNull()
      .references(() => pets.id),
    vetId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    locale: text({ enum: locales }).notNull(),
    /** As in a signed plan, as far as it has come. */
    content: jsonb().notNull(),
    origin: text({ enum: planOrigins }).notNull().default('vet'),
    draftId: uuid(),
    amends: uuid().references(() => carePlans.id),
    amendReason: text(),
    revision: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('care_plan_drafts_locale', oneOf(t.locale, locales)),
    check('care_plan_drafts_origin', oneOf(t.origin, planOrigins)),
    check(
      'care_plan_drafts_content',
      sql`jsonb_typeof(${t.content}) = 'object' and octet_length((${t.content})::text) <= 200000`,
    ),
    check('care_plan_drafts_amend_reason', sql`char_length(${t.amendReason}) <= 600`),
    index().on(t.petId),
    index().on(t.vetId),
    index().on(t.amends),
  ],
);
