import type { RateLimit } from '../../dev/stripe/core/rate-limits.ts';

/** For an embedded Stripe that a whole file of tests calls as fast as it can: more than any of them asks for in a second. */
export const unlimited: RateLimit = { total: 100_000, endpoint: 100_000 };
