import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import { listPlansOutput } from '../../worker/core/billing/prices/list-plans.ts';
import { member } from './support/consult.ts';
import { withinOneWindow } from './support/limit-window.ts';
import { newPerson, type Person } from './support/person.ts';
import { done, freshAddress, mutation, query, refusal, type Sending, send } from './support/worker.ts';

// S5 belongs to the webhooks, which come with payments. S1's last part ("after 60 s ok") is the platform's window itself.

/** Sends so many calls at once, and one more when they are answered: the statuses of the first, and the last answer. */
async function burst(
  count: number,
  path: string,
  sending: () => Sending,
): Promise<{ statuses: number[]; last: Response }> {
  const answers = await Promise.all(Array.from({ length: count }, () => send(path, {}, sending())));
  return { statuses: answers.map(({ status }) => status), last: await send(path, {}, sending()) };
}

const all = (count: number, status: number) => Array.from({ length: count }, () => status);

test('C8 S1 the 101st public call of an address in a minute: 429 with Retry-After; another address goes on', async () => {
  const { statuses, last, overTrpc } = await withinOneWindow(async () => {
    const address = freshAddress();
    const headers = { 'accept-language': 'en' };
    const flood = await burst(100, '/api/config', () => ({ address, headers }));
    return { ...flood, overTrpc: await query('config.get', {}, { address }) };
  });
  expect(statuses).toEqual(all(100, 200));
  expect([last.status, last.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await last.json()).toMatchObject({
    error: { code: 'RATE_LIMITED', message: 'Too many attempts in a row. Wait 60 seconds.' },
  });
  expect(overTrpc).toMatchObject({ status: 429, code: 'RATE_LIMITED', params: { retryAfter: 60 } });
  expect((await send('/api/config', {}, { address: freshAddress() })).status).toBe(200);
});

test('A signed-in person is counted by account, wherever they call from', async () => {
  const { statuses, last } = await withinOneWindow(async () => {
    const as = await newPerson();
    return burst(100, '/api/config', () => ({ as, address: freshAddress() }));
  });
  expect(statuses).toEqual(all(100, 200));
  expect(last.status).toBe(429);
  const other = await newPerson();
  expect((await send('/api/config', {}, { as: other })).status).toBe(200);
});

test('A batch costs its number of calls', async () => {
  const path = `/trpc/${Array.from({ length: 10 }, () => 'config.get').join(',')}?batch=1&input=${encodeURIComponent('{}')}`;
  const { statuses, last } = await withinOneWindow(() => {
    const address = freshAddress();
    return burst(10, path, () => ({ address }));
  });
  expect([statuses, last.status]).toEqual([all(10, 200), 429]);
});

/** Eleven sensitive calls, one after the other. */
async function guesses(as: () => Promise<Person>, address: () => string): Promise<string[]> {
  const outcomes: string[] = [];
  for (let n = 0; n < 11; n += 1) {
    const input = { id: crypto.randomUUID() };
    const sending = { as: await as(), address: address() };
    outcomes.push(await refusal(mutation('me.security.revoke', input, sending)));
  }
  return outcomes;
}

test.each(['account', 'address'])('S2 the 11th sensitive call in a minute of one %s: 429', async (same) => {
  const { outcomes, other } = await withinOneWindow(async () => {
    const person = await newPerson();
    const address = freshAddress();
    const outcomes =
      same === 'account'
        ? await guesses(async () => person, freshAddress)
        : await guesses(newPerson, () => address);
    return { outcomes, other: await refusal(query('me.get', {}, { as: person, address })) };
  });
  expect(outcomes).toEqual([...Array.from({ length: 10 }, () => '404 NOT_FOUND'), '429 RATE_LIMITED']);
  expect(other).toBe('200 allowed');
});

test('S3 a new X-Forwarded-For with each call is still the same address', async () => {
  const { statuses, last } = await withinOneWindow(() => {
    const address = freshAddress();
    return burst(100, '/api/config', () => ({
      address,
      headers: {
        'x-forwarded-for': freshAddress(),
        'x-real-ip': freshAddress(),
        forwarded: `for=${freshAddress()}`,
      },
    }));
  });
  expect([statuses, last.status]).toEqual([all(100, 200), 429]);
});

test('S4 a batch of 50 calls or of 5 000 commas: 400', async () => {
  const batch = (paths: string) => send(`/trpc/${paths}?batch=1&input=%7B%7D`);
  const fifty = await batch(Array.from({ length: 50 }, () => 'config.get').join(','));
  expect(fifty.status).toBe(400);
  expect(await fifty.json()).toMatchObject({ error: { data: { appCode: 'BAD_INPUT' } } });
  expect((await batch(','.repeat(5_000))).status).toBe(400);
  expect((await batch('config.get,config.get')).status).toBe(200);
});

test('S6 the limiter throws: public calls pass, sensitive ones answer 503, both are logged', async () => {
  const broken: RateLimit = {
    limit: () => Promise.reject(new Error('limiter away')),
  };
  const as = await member();
  const log = vi.spyOn(console, 'log');
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
  const failures = log.mock.calls.map(String).filter((line) => line.includes('limiter-failed'));
  expect(failures.map((line) => JSON.parse(line).reason)).toEqual(['public', 'public', 'auth']);
  log.mockRestore();
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
  const { statuses, last } = await withinOneWindow(() => {
    const address = freshAddress();
    return burst(100, `/parties/consult-room/${crypto.randomUUID()}?ticket=x`, () => ({
      address,
      headers: { upgrade: 'websocket', origin: 'https://app.test' },
      env: { ConsultRoom: rooms },
    }));
  });
  expect([statuses, last.status]).toEqual([all(100, 401), 429]);
  expect(woken).toBe(0);
});
