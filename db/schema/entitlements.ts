import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { billingIntervals, subscriptionSources, subscriptionStatuses } from '../../contract/money.ts';
import { products } from '../../contract/products.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';
import { usageGrants } from './grants.ts';
import { userProfiles } from './identity.ts';
import { meters, subscriptionPlanPrices, subscriptionPlans } from './plans.ts';

export const reservationStatuses = ['reserved', 'committed', 'released', 'expired'] as const;
export const ledgerKinds = ['commit', 'grant'] as const;

/** A person's subscription to a product. `anchor` is where its periods are counted from. */
export const userSubscriptions = pgTable(
  'user_subscriptions',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    product: text({ enum: products }).notNull(),
    planId: uuid()
      .notNull()
      .references(() => subscriptionPlans.id),
    status: text({ enum: subscriptionStatuses }).notNull(),
    anchor: moment().notNull(),
    billingInterval: text({ enum: billingIntervals }).notNull().default('month'),
    currentPeriodStart: moment().notNull(),
    /** Null = open: periods follow from the anchor. */
    currentPeriodEnd: moment(),
    cancelAtPeriodEnd: boolean().notNull().default(false),
    source: text({ enum: subscriptionSources }).notNull(),
    stripeSubscriptionId: text().unique('user_subscriptions_stripe'),
    stripeItemId: text(),
    priceId: uuid().references(() => subscriptionPlanPrices.id),
    /** A second live one at Stripe for the same product: recorded, and gives nothing. */
    isDuplicate: boolean().notNull().default(false),
    trialEnd: moment(),
    pauseUntil: moment(),
    /** The plan that follows, and when. */
    pendingPlanId: uuid().references(() => subscriptionPlans.id),
    pendingAt: moment(),
    canceledAt: moment(),
    endedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('user_subscriptions_product', oneOf(t.product, products)),
    check('user_subscriptions_status', oneOf(t.status, subscriptionStatuses)),
    check('user_subscriptions_interval', oneOf(t.billingInterval, billingIntervals)),
    check('user_subscriptions_source', oneOf(t.source, subscriptionSources)),
    check('user_subscriptions_period', sql`${t.currentPeriodEnd} > ${t.currentPeriodStart}`),
    check('user_subscriptions_pending', sql`(${t.pendingPlanId} is null) = (${t.pendingAt} is null)`),
    // One that waits for its first payment lives beside the start plan.
    uniqueIndex('user_subscriptions_one_live')
      .on(t.userId, t.product)
      .where(sql`status not in ('canceled', 'incomplete') and not is_duplicate`),
    index().on(t.userId, t.product),
    index('user_subscriptions_at_stripe').on(t.createdAt, t.id).where(sql`source = 'stripe'`),
    index('user_subscriptions_price').on(t.priceId, t.status).where(sql`price_id is not null`),
  ],
);

/** The counter: one row per person, meter and period, locked before anything is reserved or settled. */
export const subscriptionUsage = pgTable(
  'subscription_usage',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    subscriptionId: uuid()
      .notNull()
      .references(() => userSubscriptions.id),
    product: text({ enum: products }).notNull(),
    meter: text().notNull(),
    periodStart: moment().notNull(),
    periodEnd: moment().notNull(),
    /** Null = unlimited. */
    included: integer(),
    granted: integer().notNull().default(0),
    used: integer().notNull().default(0),
    reserved: integer().notNull().default(0),
  },
  (t) => [
    unique('subscription_usage_counter').on(t.userId, t.meter, t.periodStart),
    index().on(t.periodStart, t.id),
    foreignKey({ columns: [t.meter, t.product], foreignColumns: [meters.code, meters.product] }),
    check('subscription_usage_period', sql`${t.periodEnd} > ${t.periodStart}`),
    check(
      'subscription_usage_not_negative',
      sql`least(${t.included}, ${t.granted}, ${t.used}, ${t.reserved}) >= 0`,
    ),
  ],
);

/** A hold on units. The three ends (committed, released, expired) are final. */
export const usageReservations = pgTable(
  'usage_reservations',
  {
    id: id(),
    userId: uuid().notNull(),
    usageId: uuid()
      .notNull()
      .references(() => subscriptionUsage.id),
    /** The grant that serves it; null = the plan's units. */
    grantId: uuid().references(() => usageGrants.id),
    meter: text().notNull(),
    amount: integer().notNull(),
    status: text({ enum: reservationStatuses }).notNull().default('reserved'),
    idempotencyKey: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: createdAt(),
    settledAt: moment(),
    /** Units charged to the counter, and units beyond the limit; set at commit. */
    committedAmount: integer(),
    overageAmount: integer(),
  },
  (t) => [
    check('usage_reservations_status', oneOf(t.status, reservationStatuses)),
    check('usage_reservations_amount', sql`${t.amount} > 0`),
    check('usage_reservations_settled', sql`(${t.status} = 'reserved') = (${t.settledAt} is null)`),
    check(
      'usage_reservations_committed',
      sql`(${t.status} = 'committed') = (${t.committedAmount} is not null and ${t.overageAmount} is not null)`,
    ),
    check('usage_reservations_not_negative', sql`least(${t.committedAmount}, ${t.overageAmount}) >= 0`),
    unique('usage_reservations_idempotency').on(t.userId, t.idempotencyKey),
    index().on(t.grantId),
    index().on(t.usageId),
    index('usage_reservations_due').on(t.expiresAt).where(sql`status = 'reserved'`),
  ],
);

/**
 * What moved a counter for good. Append-only; balances are of the figure that the entry moves (used or
 * granted). `user_id` repeats the counter's.
 */
export const usageLedger = pgTable(
  'usage_ledger',
  {
    id: id(),
    usageId: uuid()
      .notNull()
      .references(() => subscriptionUsage.id),
    userId: uuid().notNull(),
    reservationId: uuid()
      .unique('usage_ledger_reservation')
      .references(() => usageReservations.id),
    kind: text({ enum: ledgerKinds }).notNull(),
    amount: integer().notNull(),
    balanceBefore: integer().notNull(),
    balanceAfter: integer().notNull(),
    at: createdAt(),
  },
  (t) => [
    check('usage_ledger_kind', oneOf(t.kind, ledgerKinds)),
    check('usage_ledger_balance', sql`${t.balanceAfter} = ${t.balanceBefore} + ${t.amount}`),
    check('usage_ledger_commit', sql`(${t.kind} = 'commit') = (${t.reservationId} is not null)`),
    index().on(t.userId, t.usageId),
    index().on(t.at),
  ],
);
