import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** What a person pays for and what happened to their money, as the Worker gives it. */
export type Account = ApiOutputs['admin']['billing']['account'];

/** What we have words for; anything newer shows as it is called. */
export const eventKinds = [
  'subscription.started',
  'subscription.ended',
  'subscription.changed',
  'subscription.past_due',
  'subscription.unpaid',
  'subscription.paused',
  'subscription.recovered',
  'subscription.cancel_scheduled',
  'subscription.resumed',
  'subscription.change_scheduled',
  'duplicate_subscription',
  'invoice.paid',
  'payment.authorised',
  'payment.captured',
  'payment.voided',
  'payment.refunded',
  'payment.partially_refunded',
  'payment.failed',
  'payment.disputed',
  'payment.reinstated',
  'units.granted',
  'units.revoked',
] as const;
