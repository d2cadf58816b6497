import {
  createExecutionContext,
  createMessageBatch,
  getQueueResult,
  runInDurableObject,
} from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import { StripeBudget } from '../../../worker/core/stripe-calls/stripe-budget.ts';
import worker from '../../../worker/index.ts';
import { asOwner } from '../support/doubles.ts';
import {
  askingAbout,
  control,
  currentOf,
  inboxOf,
  lastEvent,
  ring,
  signed,
  subscriber,
} from '../support/stripe.ts';

/** What becomes of words of the queue. */
async function outcomeOf(bodies: readonly unknown[], bindings: Record<string, unknown> = {}) {
  const execution = createExecutionContext();
  const words = bodies.map((body, n) => ({ id: `word-${n}`, timestamp: new Date(), attempts: 1, body }));
  const batch = createMessageBatch('tasks', words);
  await worker.queue(batch, { ...env, ...bindings }, execution);
  return getQueueResult(batch, execution);
}

test('W1 an event goes through the queue itself and is settled within a moment', async () => {
  const someone = await subscriber();
  const event = await lastEvent(someone.customer);
  expect(await ring(event, { env: { TASKS: env.TASKS } })).toBe(200);
  await vi.waitFor(async () => expect((await inboxOf(event.id))?.status).toBe('done'), { timeout: 10_000 });
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'care', access: true });
});

test('W24 the database is away: the word comes again', async () => {
  const { retryMessages } = await outcomeOf([{ kind: 'sync' }], {
    DATABASE_URL: 'postgres://app:app@nobody.test:5432/callavet',
    NEON_FETCH_ENDPOINT: 'http://127.0.0.1:9/sql',
  });
  expect(retryMessages).toMatchObject([{ msgId: 'word-0' }]);
});

test('a word that nobody understands is dropped', async () => {
  const { retryMessages, explicitAcks } = await outcomeOf([
    'sync',
    { kind: 'settle' },
    { kind: 'tidy' },
    null,
  ]);
  expect([retryMessages, explicitAcks.length]).toEqual([[], 4]);
});

test('W23 the budget of the account is one for all, and a person is not behind the background', async () => {
  const budget = env.StripeBudget.get(env.StripeBudget.newUniqueId());
  await runInDurableObject(budget, async (object) => {
    if (!(object instanceof StripeBudget)) throw new Error('another object');
    object.now = () => 0;
    const limit = 100_000;
    const { granted } = await object.lease({ a: limit }, 'background', []);
    expect(granted.a).toBeGreaterThan(0);
    expect((await object.lease({ a: 1 }, 'background', [])).granted).toEqual({});
    expect((await object.lease({ a: 1 }, 'foreground', [])).granted.a).toBeGreaterThan(0);
    await object.lease({}, 'background', [{ endpoint: 'a', seconds: 1 }]);
    expect((await object.lease({ a: 1 }, 'foreground', [])).granted).toEqual({});
    object.now = () => 900;
    expect((await object.lease({ a: 1 }, 'background', [])).granted).toEqual({});
    expect((await object.lease({ a: 1 }, 'foreground', [])).granted.a).toBeGreaterThan(0);
  });
});

test('W23 the budget is away: the event is settled all the same', async () => {
  const someone = await subscriber();
  const event = await lastEvent(someone.customer);
  const broken = {
    idFromName: () => null,
    get: () => ({ lease: () => Promise.reject(new Error('the object is away')) }),
  };
  await ring(event, { env: { StripeBudget: broken } });
  await vi.waitFor(async () => expect((await inboxOf(event.id))?.status).toBe('done'), { timeout: 10_000 });
});

test('W14 an event of an invoice asks for the invoices of a customer that is known, and for nothing else', async () => {
  const someone = await subscriber();
  const event = await lastEvent(someone.customer);
  await ring(event);
  await vi.waitFor(async () => expect((await inboxOf(event.id))?.status).toBe('done'), { timeout: 10_000 });
  // Whoever asks for the subscriptions is refused: an event of an invoice does not.
  await control('/api-faults', {
    kind: 'refuse',
    status: 400,
    path: askingAbout(someone.customer),
    times: 1,
  });
  const paid = { ...event, id: `evt_${crypto.randomUUID()}`, type: 'invoice.updated' };
  await ring(paid);
  await vi.waitFor(async () => expect((await inboxOf(paid.id))?.status).toBe('done'), { timeout: 10_000 });
  const changed = { ...event, id: `evt_${crypto.randomUUID()}` };
  await ring(changed);
  await vi.waitFor(async () => expect((await inboxOf(changed.id))?.status).toBe('failed'), {
    timeout: 10_000,
  });
});

test('W23 a crowd of webhooks at once is kept by a few transactions: whoever stands at the checkout is not behind all of them', async () => {
  const someone = await subscriber();
  const event = await lastEvent(someone.customer);
  // Nobody works on an event that only repeats what another one says, so that its row stays as it was taken in.
  const crowd = Array.from({ length: 60 }, () => ({
    ...event,
    id: `evt_${crypto.randomUUID()}`,
    type: 'invoice.payment_succeeded',
  }));
  // One deployment's bindings: these requests share an isolate.
  const bindings = { ...env };
  const execution = createExecutionContext();
  const answers = await Promise.all(
    crowd.map(async (one) => {
      const body = JSON.stringify(one);
      const headers = { 'stripe-signature': await signed(body) };
      const request = new Request('https://app.test/webhooks/stripe', { method: 'POST', body, headers });
      return worker.fetch(request, bindings, execution);
    }),
  );
  expect(answers.map(({ status }) => status)).toEqual(crowd.map(() => 200));
  const [kept] = await asOwner<{ events: number; transactions: number }>(
    `select count(*)::int as events, count(distinct xmin::text)::int as transactions
     from public.webhook_inbox where external_id in (select jsonb_array_elements_text($1::jsonb))`,
    [JSON.stringify(crowd.map(({ id }) => id))],
  );
  expect(kept?.events).toBe(crowd.length);
  expect(kept?.transactions).toBeLessThan(crowd.length / 2);
});
