/** The currencies that prices are in (ISO 4217), in the order in which they are offered. */
export const currencies = ['EUR', 'USD', 'MXN'] as const;
export type Currency = (typeof currencies)[number];

export const billingIntervals = ['month', 'year'] as const;
export type BillingInterval = (typeof billingIntervals)[number];

/** Stripe's words for where a subscription stands; what each gives is in docs/subscription-states.md. */
export const subscriptionStatuses = [
  'trialing',
  'active',
  'past_due',
  'paused',
  'unpaid',
  'incomplete',
  'canceled',
] as const;

/** Where a subscription comes from: the start plan that everybody has, or Stripe. */
export const subscriptionSources = ['start', 'stripe'] as const;

/** `overage`: one consult outside the plan. */
export const paymentPurposes = ['overage', 'invoice'] as const;

export const paymentStatuses = [
  'open',
  'authorised',
  'captured',
  'voided',
  'refunded',
  'partially_refunded',
  'failed',
  'disputed',
] as const;

/** Why units were given beside the plan. */
export const grantSources = ['overage', 'credit', 'refund', 'promise', 'promotion'] as const;
export type GrantSource = (typeof grantSources)[number];

/** Where an event of Stripe stands in the inbox. */
export const inboxStatuses = ['received', 'processing', 'done', 'failed', 'unmatched', 'ignored'] as const;

/** Units of one credit at most, and UTF-16 units of the note beside it. */
export const creditLimits = { units: 100, note: 500 } as const;
