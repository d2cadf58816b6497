import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, moment } from './columns.ts';
import { userProfiles } from './identity.ts';

/**
 * A person's customer at Stripe. Its row is locked by whoever writes what Stripe says about the person. `synced_from` (of the
 * subscriptions), `invoices_from` and `payments_from` (with their pages) are the moments at which the newest written fetch of
 * each kind began, so that an older one never overwrites it.
 */
export const stripeCustomers = pgTable('stripe_customers', {
  userId: uuid()
    .primaryKey()
    .references(() => userProfiles.userId),
  customerId: text().notNull().unique('stripe_customers_customer'),
  syncedFrom: moment(),
  invoicesFrom: moment(),
  paymentsFrom: moment(),
  createdAt: createdAt(),
  deletedAt: moment(),
});

/** Customers that were deleted at Stripe and made anew. What was paid as one of them still moves, and is still theirs. */
export const stripeFormerCustomers = pgTable(
  'stripe_former_customers',
  {
    customerId: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    syncedFrom: moment(),
    /** When another took its place. */
    replacedAt: createdAt(),
  },
  (t) => [index().on(t.userId)],
);
