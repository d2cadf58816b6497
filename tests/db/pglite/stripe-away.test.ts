import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cronRun } from '../../../worker/background/cron-jobs.ts';
import { workBatch } from '../../../worker/background/work-batch.ts';
import { entryOf, takeEvents } from '../../../worker/core/billing/webhooks/take-event.ts';
import type { RequestContext } from '../../../worker/core/context.ts';
import { runJobs } from '../../../worker/core/run-jobs.ts';
import type { Task } from '../../../worker/core/task.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';

/** Customers that are worked on side by side. */
const lanes = 4;
const people = 12;

let postgres: TestPostgres;
let world: MoneyWorld;
/** Hands over nothing: each test says what runs. */
let ctx: RequestContext;
beforeAll(async () => {
  postgres = await startPglite();
  world = await openMoneyWorld(postgres);
  ctx = { ...world.base, enqueue: async () => {} };
  for (let n = 0; n < people; n += 1) await world.subscribe(await world.person());
  for (const event of (
    await world.stripe.events.list({ types: ['customer.subscription.created'], limit: 100 })
  ).data)
    await takeEvents(ctx, [await entryOf(ctx, event)]);
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});
beforeEach(() =>
  postgres.query(
    `update public.webhook_inbox set status = 'received', attempts = 0, lease_until = now() - interval '1 minute', last_error = null
     where type = 'customer.subscription.created'`,
  ),
);
afterEach(() => world.control.clearApiFaults());

const inbox = async () =>
  postgres.query<{ status: string; count: number }>(
    `select status, count(*)::int as count from public.webhook_inbox
     where type = 'customer.subscription.created' group by status order by status`,
  );

/** Words of the queue, and what became of them. */
function words(count: number, body: Task, attempts = 1) {
  const told: string[] = [];
  const batch = Array.from({ length: count }, (_, n) => ({
    id: String(n),
    timestamp: new Date(),
    attempts,
    body,
    ack: () => void told.push('done'),
    retry: (options?: { delaySeconds?: number }) => void told.push(`again in ${options?.delaySeconds} s`),
  }));
  return { batch, told };
}

test('W23 Stripe is away: nobody goes on asking, the rest of the inbox waits untouched, and of many words one comes again', async () => {
  const before = world.control.counts().events;
  world.control.addApiFault({ kind: 'refuse', status: 503, times: 1_000 });
  const { batch, told } = words(30, { kind: 'sync' });
  await workBatch(ctx, batch);
  const left = await inbox();
  expect(left.map(({ status }) => status)).toEqual(['failed', 'received']);
  expect(left[0]?.count).toBeLessThanOrEqual(lanes);
  expect(told.toSorted()).toEqual(['again in 10 s', ...Array(29).fill('done')]);
  expect(world.control.counts().events).toBe(before);
  for (const [attempts, delay] of [
    [3, 40],
    [12, 300],
  ] as const) {
    await postgres.query(
      `update public.webhook_inbox set lease_until = now() where status in ('received', 'failed')`,
    );
    const later = words(1, { kind: 'sync' }, attempts);
    await workBatch(ctx, later.batch);
    expect(later.told).toEqual([`again in ${delay} s`]);
  }
});

test('W23 Stripe is back: one word is enough for all that waited', async () => {
  const { batch, told } = words(1, { kind: 'sync' });
  await workBatch(ctx, batch);
  expect(await inbox()).toEqual([{ status: 'done', count: people }]);
  expect(told).toEqual([]);
});

test('W23 others keep writing about one customer: Stripe is not away for that, and the rest is settled', async () => {
  const [busy] = await postgres.query<{ id: string }>(
    `select customer_id as id from public.webhook_inbox where type = 'customer.subscription.created' order by id limit 1`,
  );
  // Each time that somebody asks Stripe, somebody else has just written what is newer.
  const pass = async () => {
    await postgres.query(
      `update public.stripe_customers set synced_from = greatest(synced_from, now()) + interval '1 second' where customer_id = $1`,
      [busy?.id],
    );
  };
  const { batch, told } = words(1, { kind: 'sync' });
  await workBatch({ ...ctx, stripeGate: { priority: 'background', refused: () => {}, pass } }, batch);
  expect(await inbox()).toEqual([
    { status: 'done', count: people - 1 },
    { status: 'failed', count: 1 },
  ]);
  expect(told).toEqual([]);
});

test('W23 cron while Stripe hangs: events are given up after the first, settlements and sweeps have their turn, and no lease runs out underneath', async () => {
  const owner = await world.person();
  const consult = await world.payForConsult(owner);
  const idle = { ...owner, enqueue: async () => {} };
  await world.deliver(idle, consult);
  world.control.addApiFault({ kind: 'hold', times: 1_000 });
  const { jobs, budgetMs } = cronRun(ctx, '*/5 * * * *');
  const ended: string[] = [];
  const noted = jobs.map(({ name, run }) => ({
    name,
    run: async (budget: Parameters<typeof run>[0]) => {
      await run(budget);
      ended.push(name);
    },
  }));
  await runJobs(ctx.log, noted, budgetMs);
  expect(ended.indexOf('sweep-consults')).toBeLessThan(ended.indexOf('rerun-events'));
  expect(new Set(ended)).toEqual(new Set(jobs.map(({ name }) => name)));
  const left = await inbox();
  expect(left.map(({ status }) => status)).toEqual(['failed', 'received']);
  expect(left[0]?.count).toBeLessThanOrEqual(lanes);
  const [payment] = await postgres.query(
    'select settlement, settle_attempts from public.payments where id = $1',
    [consult.paymentId],
  );
  expect(payment).toEqual({ settlement: 'capture', settle_attempts: 1 });
}, 40_000);
