import * as z from 'zod';
import type { CallLimit } from './call-budget.ts';

const written = z
  .string()
  .regex(/^[1-9]\d{0,6}\/[1-9]\d{0,6}$/)
  .transform((text): CallLimit => {
    const [total, endpoint] = text.split('/').map(Number);
    return { total: total ?? 0, endpoint: endpoint ?? 0 };
  });

/** `<calls a second of the account>/<of an endpoint>`, for an account to which Stripe gave other limits; null when it is not set. */
export const rateLimitSetting = z.union([written, z.literal('').transform(() => null)]).optional();

/**
 * Stripe's limits, calls a second: 25 of an endpoint, and of the account 100 in live mode, 25 otherwise.
 * https://docs.stripe.com/rate-limits
 */
export const stripesLimit = (livemode: boolean): CallLimit => ({ total: livemode ? 100 : 25, endpoint: 25 });
