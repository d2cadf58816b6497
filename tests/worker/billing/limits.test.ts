import { expect, test } from 'vitest';
import { member } from '../support/consult.ts';
import { withinOneWindow } from '../support/limit-window.ts';
import type { Person } from '../support/person.ts';
import { checkoutInput } from '../support/stripe.ts';
import { mutation, query, refusal, type Sending } from '../support/worker.ts';

// The window itself is the platform's (tests/worker/limits.test.ts): here a limit that is used up stands for it.
const usedUp = { limit: async () => ({ success: false }) };
const broken = { limit: () => Promise.reject(new Error('limiter away')) };
/** Nobody is asked: a call that comes to Stripe all the same is answered UNAVAILABLE. */
const nowhere = { STRIPE_API_BASE: 'http://127.0.0.1:9' };

const change = { planCode: 'family', interval: 'month' };
const calls: [string, (sending: Sending) => ReturnType<typeof query>][] = [
  ['subscriptions.checkout', (sending) => mutation('subscriptions.checkout', checkoutInput(), sending)],
  ['subscriptions.confirm', (sending) => mutation('subscriptions.confirm', {}, sending)],
  ['subscriptions.change', (sending) => mutation('subscriptions.change', change, sending)],
  ['subscriptions.preview', (sending) => query('subscriptions.preview', change, sending)],
  ['subscriptions.cancel', (sending) => mutation('subscriptions.cancel', {}, sending)],
  ['subscriptions.resume', (sending) => mutation('subscriptions.resume', {}, sending)],
  ['subscriptions.portal', (sending) => mutation('subscriptions.portal', {}, sending)],
  ['sessions.payment', (sending) => mutation('sessions.payment', {}, sending)],
  ['sessions.paid', (sending) => mutation('sessions.paid', { paymentId: crypto.randomUUID() }, sending)],
];

test('S1 every call for which Stripe is asked has a limit of its own for each person, told in their language', async () => {
  const as = await member();
  for (const [name, call] of calls) {
    const outcome = await call({ as, env: { PAYMENT_LIMIT: usedUp, ...nowhere } });
    expect([name, outcome]).toMatchObject([
      name,
      { ok: false, status: 429, code: 'RATE_LIMITED', params: { retryAfter: 60 } },
    ]);
  }
  const inEnglish = { as, env: { PAYMENT_LIMIT: usedUp }, headers: { 'accept-language': 'en' } };
  expect(await mutation('subscriptions.portal', {}, inEnglish)).toMatchObject({
    message: 'Too many attempts in a row. Wait 60 seconds.',
  });
  expect(await refusal(query('subscriptions.current', {}, { as, env: { PAYMENT_LIMIT: usedUp } }))).toBe(
    '200 allowed',
  );
});

test('S1 the 21st in a minute is refused; another person goes on', async () => {
  const portal = (as: Person) => refusal(mutation('subscriptions.portal', {}, { as }));
  const outcomes = await withinOneWindow(async () => {
    const as = await member();
    const said: string[] = [];
    for (let turn = 0; turn < 21; turn += 1) said.push(await portal(as));
    return said;
  });
  expect(outcomes).toEqual([...Array.from({ length: 20 }, () => '404 NOT_FOUND'), '429 RATE_LIMITED']);
  expect(await portal(await member())).toBe('404 NOT_FOUND');
});

test('S6 a limiter that fails keeps nobody from paying', async () => {
  const as = await member();
  const outcome = mutation('subscriptions.portal', {}, { as, env: { PAYMENT_LIMIT: broken } });
  expect(await refusal(outcome)).toBe('404 NOT_FOUND');
});
