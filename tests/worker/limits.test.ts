import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { listPlansOutput } from '../../worker/core/billing/list-plans.ts';
import { member } from './support/consult.ts';
import { newPerson } from './support/person.ts';
import { done, freshAddress, mutation, query, refusal, type Sending, send } from './support/worker.ts';

// S5 belongs to the webhooks, which come with payments. S1's last part ("after 60 s ok") is the platform's window itself.

/** The window that the local limiter counts in; it changes with the clock, for all keys at once. */
const windowNow = () => Math.floor(Date.now() / 60_000);

/** Runs until a run has begun and ended in one window, so that a count does not depend on when the test runs. */
async function withinOneWindow<Result>(run: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const window = windowNow();
    const result = await run();
    if (window === windowNow()) return result;
  }
}

const countOf = (statuses: number[], status: number) => statuses.filter((each) => each === status).length;

/** Sends so many calls one after the other; their statuses. */
async function burst(count: number, path: string, sending: () => Sending): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < count; n += 1) statuses.push((await send(path, {}, sending())).status);
  return statuses;
}

test('S1 the 101st public call of an address in a minute: 429 with Retry-After; another address goes on', async () => {
  const { statuses, address } = await withinOneWindow(async () => {
    const address = freshAddress();
    return { address, statuses: await burst(101, '/api/config', () => ({ address })) };
  });
  expect(statuses.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 200));
  expect(statuses[100]).toBe(429);
  expect((await send('/api/config', {}, { address: freshAddress() })).status).toBe(200);
  await withinOneWindow(async () => {
    await burst(101, '/api/config', () => ({ address }));
    const limited = await send('/api/config', {}, { address, headers: { 'accept-language': 'en' } });
    expect(limited.headers.get('retry-after')).toBe('60');
    expect(await limited.json()).toMatchObject({
      error: { code: 'RATE_LIMITED', message: 'Too many attempts in a row. Wait 60 seconds.' },
    });
    const overTrpc = await query('config.get', {}, { address });
    expect(overTrpc).toMatchObject({ status: 429, code: 'RATE_LIMITED', params: { retryAfter: 60 } });
  });
});

test('A signed-in person is counted by account, wherever they call from', async () => {
  const as = await newPerson();
  const statuses = await withinOneWindow(() =>
    burst(101, '/api/config', () => ({ as, address: freshAddress() })),
  );
  expect(countOf(statuses, 429)).toBeGreaterThan(0);
  const other = await newPerson();
  expect((await send('/api/config', {}, { as: other })).status).toBe(200);
});

test('A batch costs its number of calls', async () => {
  const path = `/trpc/${Array.from({ length: 10 }, () => 'config.get').join(',')}?batch=1&input=${encodeURIComponent('{}')}`;
  const statuses = await withinOneWindow(() => {
    const address = freshAddress();
    return burst(11, path, () => ({ address }));
  });
  expect([countOf(statuses, 200), statuses[10]]).toEqual([10, 429]);
});

test('S2 the 11th sensitive call: 429 per account, from whatever address', async () => {
  await withinOneWindow(async () => {
    const as = await newPerson();
    const outcomes: string[] = [];
    for (let n = 0; n < 11; n += 1)
      outcomes.push(await refusal(mutation('me.security.revoke', { id: crypto.randomUUID() }, { as })));
    expect(new Set(outcomes.slice(0, 10))).toEqual(new Set(['404 NOT_FOUND']));
    expect(outcomes[10]).toBe('429 RATE_LIMITED');
    expect(await refusal(query('me.get', {}, { as }))).toBe('200 allowed');
  });
});

test('S2 the 11th sensitive call: 429 per address, with whatever account', async () => {
  await withinOneWindow(async () => {
    const address = freshAddress();
    const outcomes: string[] = [];
    for (let n = 0; n < 11; n += 1) {
      const as = await newPerson();
      outcomes.push(
        await refusal(mutation('me.security.revoke', { id: crypto.randomUUID() }, { as, address })),
      );
    }
    expect(outcomes[9]).toBe('404 NOT_FOUND');
    expect(outcomes[10]).toBe('429 RATE_LIMITED');
  });
});

test('S3 a new X-Forwarded-For with each call is still the same address', async () => {
  const statuses = await withinOneWindow(() => {
    const address = freshAddress();
    return burst(101, '/api/config', () => ({
      address,
      headers: {
        'x-forwarded-for': freshAddress(),
        'x-real-ip': freshAddress(),
        forwarded: `for=${freshAddress()}`,
      },
    }));
  });
  expect(statuses[100]).toBe(429);
});

test('S4 a batch of 50 calls or of 5 000 commas: 400', async () => {
  const batch = (paths: string) => send(`/trpc/${paths}?batch=1&input=%7B%7D`);
  const fifty = await batch(Array.from({ length: 50 }, () => 'config.get').join(','));
  expect(fifty.status).toBe(400);
  expect(await fifty.json()).toMatchObject({ error: { json: { data: { appCode: 'BAD_INPUT' } } } });
  expect((await batch(','.repeat(5_000))).status).toBe(400);
  expect((await batch('config.get,config.get')).status).toBe(200);
});

test('S6 the limiter throws: public calls pass, sensitive ones answer 503, both are logged', async () => {
  const broken: RateLimit = {
    limit: () => Promise.reject(new Error('limiter away')),
  };
  const as = await member();
  expect(
    await done(
      listPlansOutput,
      query('subscriptions.plans', { product: 'call-a-vet' }, { env: { PUBLIC_LIMIT: broken } }),
    ),
  ).toHaveProperty('plans.0.code', 'start');
  const sensitive = mutation(
    'me.security.logoutAll',
    {},
    { as, env: { PUBLIC_LIMIT: broken, AUTH_LIMIT: broken } },
  );
  expect(await refusal(sensitive)).toBe('503 UNAVAILABLE');
  expect(await refusal(query('me.get', {}, { as }))).toBe('200 allowed');
});

test('S7 a flood of WebSocket connections is limited before a room is asked', async () => {
  let woken = 0;
  const rooms = {
    idFromName: (name: string) => env.ConsultRoom.idFromName(name),
    get: () => {
      woken += 1;
      throw new Error('a room woke');
    },
  };
  const statuses = await withinOneWindow(() => {
    const address = freshAddress();
    return burst(101, `/parties/consult-room/${crypto.randomUUID()}?ticket=x`, () => ({
      address,
      headers: { upgrade: 'websocket', origin: 'https://app.test' },
      env: { ConsultRoom: rooms },
    }));
  });
  expect(new Set(statuses.slice(0, 100))).toEqual(new Set([401]));
  expect(statuses[100]).toBe(429);
  expect(woken).toBe(0);
});
