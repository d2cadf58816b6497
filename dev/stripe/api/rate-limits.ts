import { Refusal } from './refusal.ts';

/** How many requests are let through in any second: of the account, and of one endpoint. */
export interface RateLimit {
  total: number;
  endpoint: number;
}

/**
 * Stripe's own: 100 a second in live mode and 25 in a sandbox, and 25 of each endpoint, which is a method with its path.
 * https://docs.stripe.com/rate-limits
 */
export const stripesRateLimit = (secretKey: string): RateLimit => ({
  total: /^[a-z]+_live_/.test(secretKey) ? 100 : 25,
  endpoint: 25,
});

/** 429 as Stripe answers it: nothing happened, and no idempotency key was used up. */
export function rateLimited(reason: 'global-rate' | 'endpoint-rate'): Refusal {
  return new Refusal(
    429,
    {
      type: 'invalid_request_error',
      code: 'rate_limit',
      message:
        'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.',
    },
    { 'Retry-After': '1', 'Stripe-Rate-Limited-Reason': reason },
  );
}

const windowMs = 1_000;

/** Counts requests in a window that slides, which is the strictest reading of "a second". `now` gives milliseconds. */
export class RateLimits {
  limit: RateLimit;
  readonly #now: () => number;
  readonly #all: number[] = [];
  readonly #byEndpoint = new Map<string, number[]>();
  #passed = 0;
  #refused = 0;

  constructor(limit: RateLimit, now: () => number = () => performance.now()) {
    this.limit = limit;
    this.#now = now;
  }

  /** How many requests were let through so far. */
  get passed(): number {
    return this.#passed;
  }

  /** How many requests were refused so far. */
  get refused(): number {
    return this.#refused;
  }

  /**
   * Counts a request to an endpoint: `GET /subscriptions/:id`.
   * @throws Refusal 429 when there were too many in the last second; one that is refused does not count.
   */
  meet(endpoint: string): void {
    const now = this.#now();
    const here = this.#byEndpoint.get(endpoint) ?? [];
    this.#byEndpoint.set(endpoint, here);
    for (const times of [this.#all, here]) {
      while (times[0] !== undefined && times[0] <= now - windowMs) times.shift();
    }
    const reason =
      here.length >= this.limit.endpoint
        ? 'endpoint-rate'
        : this.#all.length >= this.limit.total
          ? 'global-rate'
          : null;
    if (reason !== null) {
      this.#refused += 1;
      throw rateLimited(reason);
    }
    this.#passed += 1;
    this.#all.push(now);
    here.push(now);
  }
}
