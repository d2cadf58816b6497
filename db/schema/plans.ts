import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { longestFollowUpHours } from '../../contract/consults.ts';
import { billingIntervals } from '../../contract/money.ts';
import { meterKinds, products } from '../../contract/products.ts';
import { levels } from '../../contract/urgency.ts';
import { createdAt, id, oneOf } from './columns.ts';

/** What is counted. A consumable is used up within a period; a level is how many exist at once. */
export const meters = pgTable(
  'meters',
  {
    code: text().primaryKey(),
    product: text({ enum: products }).notNull(),
    kind: text({ enum: meterKinds }).notNull(),
  },
  (t) => [
    check('meters_product', oneOf(t.product, products)),
    check('meters_kind', oneOf(t.kind, meterKinds)),
    unique('meters_product_code').on(t.code, t.product),
  ],
);

/** A plan of one product. The start plan is what a new person has without paying. */
export const subscriptionPlans = pgTable(
  'subscription_plans',
  {
    id: id(),
    product: text({ enum: products }).notNull(),
    code: text().notNull(),
    nameEs: text().notNull(),
    nameEn: text().notNull(),
    summaryEs: text().notNull(),
    summaryEn: text().notNull(),
    isStart: boolean().notNull().default(false),
    position: integer().notNull(),
    active: boolean().notNull().default(true),
  },
  (t) => [
    check('subscription_plans_product', oneOf(t.product, products)),
    unique('subscription_plans_code').on(t.product, t.code),
    uniqueIndex('subscription_plans_one_start').on(t.product).where(sql`is_start`),
  ],
);

/** How much of a meter a plan includes in a period (consumable) or at once (level). Null = unlimited. */
export const planLimits = pgTable(
  'plan_limits',
  {
    planId: uuid()
      .notNull()
      .references(() => subscriptionPlans.id),
    meter: text()
      .notNull()
      .references(() => meters.code),
    included: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.meter] }),
    check('plan_limits_included', sql`${t.included} >= 0`),
  ],
);

/** What a plan included of a meter until it was changed: whoever paid before keeps it for as long as they paid for. Append-only. */
export const planLimitChanges = pgTable(
  'plan_limit_changes',
  {
    id: id(),
    planId: uuid().notNull(),
    meter: text().notNull(),
    /** Until then. Null = unlimited. */
    included: integer(),
    changedAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: 'plan_limit_changes_limit',
      columns: [t.planId, t.meter],
      foreignColumns: [planLimits.planId, planLimits.meter],
    }),
    index().on(t.planId, t.meter, t.changedAt),
  ],
);

/** A price of a plan in minor units. It is replaced, never changed in place: `active` tells which one is sold. */
export const subscriptionPlanPrices = pgTable(
  'subscription_plan_prices',
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references(() => subscriptionPlans.id),
    currency: char({ length: 3 }).notNull(),
    billingInterval: text({ enum: billingIntervals }).notNull(),
    unitAmount: integer().notNull(),
    /** Names what is sold; a price that was replaced has handed it on. */
    lookupKey: text().unique('subscription_plan_prices_lookup_key'),
    stripePriceId: text().unique('subscription_plan_prices_stripe'),
    active: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    check('subscription_plan_prices_interval', oneOf(t.billingInterval, billingIntervals)),
    check('subscription_plan_prices_amount', sql`${t.unitAmount} >= 0`),
    check('subscription_plan_prices_named', sql`${t.active} = (${t.lookupKey} is not null)`),
    index().on(t.planId),
  ],
);

/** What one unit costs when the plan's are used up, in minor units. */
export const overagePrices = pgTable(
  'overage_prices',
  {
    meter: text()
      .notNull()
      .references(() => meters.code),
    currency: char({ length: 3 }).notNull(),
    unitAmount: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meter, t.currency] }),
    check('overage_prices_amount', sql`${t.unitAmount} > 0`),
  ],
);

/**
 * How soon a consult is answered, and what is credited when it was not: never more than `credit_cap` times to one person in
 * `cap_days`. Only an active one promises anything of that. And for how long after its end its owner may still write to its vet.
 */
export const servicePromises = pgTable(
  'service_promises',
  {
    product: text({ enum: products }).notNull(),
    /** A way of consulting; `chat` and `video` for Call-a-Vet. */
    mode: text().notNull(),
    /** From the moment the consult waits until a vet has it, for levels of urgency that no row of their own promises otherwise. */
    answerSeconds: integer().notNull(),
    /**
     * Who leaves the queue by themselves, or could still, has to have waited three times what was promised, and never more than this
     * beyond it: leaving at once earns nothing.
     */
    fairWaitSeconds: integer().notNull().default(2_700),
    creditMeter: text().notNull(),
    creditAmount: integer().notNull(),
    /** How long the credit can be used. */
    creditDays: integer().notNull(),
    creditCap: integer().notNull().default(2),
    capDays: integer().notNull().default(30),
    active: boolean().notNull().default(false),
    followUpHours: integer().notNull().default(72),
    /** Goes up with each change, so that two who change it at once do not overwrite each other. */
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.product, t.mode] }),
    check(
      'service_promises_follow_up',
      sql`${t.followUpHours} between 1 and ${sql.raw(String(longestFollowUpHours))}`,
    ),
    foreignKey({ columns: [t.creditMeter, t.product], foreignColumns: [meters.code, meters.product] }),
    check('service_promises_product', oneOf(t.product, products)),
    check(
      'service_promises_positive',
      sql`least(${t.answerSeconds}, ${t.creditAmount}, ${t.creditDays}) > 0`,
    ),
    check('service_promises_limits', sql`least(${t.fairWaitSeconds}, ${t.creditCap}, ${t.capDays}) > 0`),
  ],
);

/** How soon a consult of a level of urgency is answered. */
export const servicePromiseLevels = pgTable(
  'service_promise_levels',
  {
    product: text({ enum: products }).notNull(),
    mode: text().notNull(),
    level: text({ enum: levels }).notNull(),
    answerSeconds: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.product, t.mode, t.level] }),
    foreignKey({
      name: 'service_promise_levels_promise',
      columns: [t.product, t.mode],
      foreignColumns: [servicePromises.product, servicePromises.mode],
    }),
    check('service_promise_levels_level', oneOf(t.level, levels)),
    check('service_promise_levels_positive', sql`${t.answerSeconds} > 0`),
  ],
);
