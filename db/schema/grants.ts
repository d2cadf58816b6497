import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { payments } from './billing.ts';
import { createdAt, id, moment, oneOf } from './columns.ts';
import { userProfiles } from './identity.ts';
import { meters, products } from './plans.ts';

export const grantSources = ['overage', 'credit', 'refund', 'promise', 'promotion'] as const;

/**
 * Units beside the plan. Order in which they are burned: one bought for this very consult; the plan's; then the rest by
 * priority, expiry, creation.
 */
export const usageGrants = pgTable(
  'usage_grants',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    product: text({ enum: products }).notNull(),
    meter: text().notNull(),
    amount: integer().notNull(),
    used: integer().notNull().default(0),
    reserved: integer().notNull().default(0),
    source: text({ enum: grantSources }).notNull(),
    /** Lower burns first. */
    priority: integer().notNull(),
    expiresAt: moment(),
    /** The same key grants once. */
    grantKey: text().notNull(),
    /** Only the consult with this idempotency key may burn it. */
    consultKey: text(),
    paymentId: uuid().references(() => payments.id),
    note: text().notNull().default(''),
    createdBy: uuid(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.meter, t.product], foreignColumns: [meters.code, meters.product] }),
    check('usage_grants_source', oneOf(t.source, grantSources)),
    check('usage_grants_amount', sql`${t.amount} >= 0`),
    check('usage_grants_burned', sql`least(${t.used}, ${t.reserved}) >= 0`),
    check('usage_grants_limit', sql`${t.used} + ${t.reserved} <= ${t.amount}`),
    unique('usage_grants_key').on(t.userId, t.grantKey),
    index().on(t.paymentId),
    index().on(t.createdAt, t.id),
  ],
);
