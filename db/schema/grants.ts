import { type SQL, sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  type PgColumn,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { grantSources } from '../../contract/money.ts';
import { products } from '../../contract/products.ts';
import { payments } from './billing.ts';
import { createdAt, id, moment, oneOf } from './columns.ts';
import { userProfiles } from './identity.ts';
import { meters } from './plans.ts';

/** How much of a grant there is to burn: `left` something; `held` the rest in a consult; `used` up; `revoked` whole. */
export const grantFills = ['left', 'held', 'used', 'revoked'] as const;

type Units = { amount: PgColumn; used: PgColumn; reserved: PgColumn };

/** SQL: which of `grantFills` a grant is. */
export const fillOf = ({ amount, used, reserved }: Units): SQL<(typeof grantFills)[number]> =>
  sql`case when ${amount} = 0 then 'revoked' when ${used} >= ${amount} then 'used' when ${used} + ${reserved} >= ${amount} then 'held' else 'left' end`;

/** SQL: when a grant ends; `infinity` when it never does. */
export const endOf = (expiresAt: PgColumn): SQL => sql`coalesce(${expiresAt}, 'infinity'::timestamptz)`;

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
    // A person's own; and all of a month, to reconcile them.
    index('usage_grants_of_person').on(t.userId, t.createdAt, t.id),
    index('usage_grants_by_creation').on(t.createdAt, t.id),
    // One for each fill: under a policy the planner does not take an expression that can overflow for a constant, and would sort.
    ...grantFills.map((fill) =>
      index(`usage_grants_${fill}`)
        .on(t.source, t.createdAt, t.id, sql`(${endOf(t.expiresAt)})`)
        .where(sql`(${fillOf(t)}) = ${sql.raw(`'${fill}'`)}`),
    ),
  ],
);
