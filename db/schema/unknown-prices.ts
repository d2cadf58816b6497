import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, oneOf } from './columns.ts';
import { userProfiles } from './identity.ts';

/** Where on a subscription a price stands: it is what is paid now, or what follows. */
export const pricePlaces = ['current', 'pending'] as const;

/**
 * Subscriptions at Stripe with a price that we do not sell. Nothing is bought with it here until somebody mends it there or sells it
 * here: `resolved_at` says when that was.
 */
export const unknownPrices = pgTable(
  'unknown_prices',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    stripeSubscriptionId: text().notNull(),
    place: text({ enum: pricePlaces }).notNull(),
    stripePriceId: text().notNull(),
    /** The subscription's, in our words. */
    status: text().notNull(),
    foundAt: createdAt(),
    /** When it was last said aloud; null until then. */
    alarmedAt: moment(),
    resolvedAt: moment(),
  },
  (t) => [
    check('unknown_prices_place', oneOf(t.place, pricePlaces)),
    unique('unknown_prices_subscription').on(t.stripeSubscriptionId, t.place),
    index().on(t.userId),
  ],
);
