import Stripe from 'stripe';
import { expect, it } from 'vitest';
import { RateLimits, stripesRateLimit } from '../api/rate-limits.ts';
import { clientOf, KEY, refusal, standIn } from './stand-in.ts';

const stripes = stripesRateLimit(KEY);

/** Statuses of so many calls at once. */
async function burst(count: number, call: () => Promise<unknown>): Promise<string[]> {
  const outcomes = await Promise.allSettled(Array.from({ length: count }, call));
  return outcomes.map((outcome) => {
    if (outcome.status === 'fulfilled') return 'ok';
    const { reason } = outcome;
    return reason instanceof Stripe.errors.StripeError
      ? `${reason.statusCode} ${reason.code} ${reason.headers?.['stripe-rate-limited-reason']}`
      : String(reason);
  });
}

const times = (count: number, outcome: string) => Array.from({ length: count }, () => outcome);

it('W23 the 26th request of a second in a sandbox: 429, as Stripe says it, and a window later all is well', async () => {
  let now = 0;
  const limits = new RateLimits(stripes, () => now);
  const meet = (endpoint: string) => {
    try {
      limits.meet(endpoint);
      return 'ok';
    } catch {
      return 'refused';
    }
  };
  expect([...'abcdefghijklmnopqrstuvwxy'].map(meet)).toEqual(times(25, 'ok'));
  expect(meet('z')).toBe('refused');
  now = 999;
  expect(meet('z')).toBe('refused');
  now = 1_000;
  expect(meet('z')).toBe('ok');
  expect(limits.refused).toBe(2);
});

it('W23 a key of live mode has a hundred requests a second, and 25 of each endpoint', async () => {
  await using on = await standIn({ secretKey: 'sk_live_stand_in', rateLimit: undefined });
  const stripe = clientOf(on.url, 'sk_live_stand_in');
  const outcomes = await burst(30, () => stripe.customers.list());
  expect(outcomes.toSorted()).toEqual([...times(5, '429 rate_limit endpoint-rate'), ...times(25, 'ok')]);
  expect(await burst(3, () => stripe.products.list())).toEqual(times(3, 'ok'));
  expect(on.control.limitedCalls()).toBe(5);
});

it('W23 a refused request did nothing, and its idempotency key is free', async () => {
  await using on = await standIn({ rateLimit: { total: 1, endpoint: 1 } });
  await on.stripe.customers.list();
  const create = () => on.stripe.customers.create({}, { idempotencyKey: 'one' });
  const refused = await refusal(create());
  expect(refused).toBeInstanceOf(Stripe.errors.StripeRateLimitError);
  expect(refused.headers).toMatchObject({ 'retry-after': '1', 'stripe-rate-limited-reason': 'global-rate' });
  on.control.setRateLimit({ total: 10, endpoint: 10 });
  const { id } = await create();
  expect((await on.stripe.customers.list()).data.map((customer) => customer.id)).toEqual([id]);
});
