/**
 * So many subscriptions are renewed within a minute, in an account with Stripe's limits. Aim: every event is settled, as soon as 25 calls a
 * second of an endpoint allow (with half as much on top), no customer is overtaken for long by one whose events came later, Stripe
 * refuses next to nothing, and whoever opens a checkout meanwhile has its page within two seconds (p99).
 */
import { subscriptionIn } from '../../worker/core/billing/sync/snapshot.ts';
import { mintToken } from '../support/auth.ts';
import { control, countCalls } from './stripe-limit.ts';
import { renewalsResult } from './webhook-renewals-load.ts';
import { type Subscriber, subscribe, untilSettled, wrongStates } from './webhook-subscribers.ts';
import { each, liveLimit, runLoad, type WebhookWorld } from './webhook-world.ts';

const withinSeconds = 60;
const month = 31 * 24 * 3_600;
/** Stripe keeps a renewal's invoice a draft for an hour. */
const draft = 2 * 3_600;

/** Writes what Stripe says of new subscribers, as if the events of their first purchase had been worked on long ago. */
async function makeKnown({ postgres }: WebhookWorld, subscribers: readonly Subscriber[]): Promise<void> {
  const known = subscribers.map(({ customer, subscription }) => ({
    customer,
    said: {
      deleted: false,
      subscriptions: [subscriptionIn(subscription)],
      invoices: [],
      payments: [],
      pages: [],
    },
  }));
  for (let from = 0; from < known.length; from += 500)
    await postgres.query(
      `select count(a.applied)
       from jsonb_to_recordset($1::jsonb) as k(customer text, said jsonb)
       cross join lateral public.fn_apply_customer_snapshot(k.customer, k.said, now()) a`,
      [JSON.stringify(known.slice(from, from + 500))],
    );
}

/** How long a customer waited at most while one whose first event came later was settled, in seconds. */
async function longestOvertaking({ postgres }: WebhookWorld, since: Date): Promise<number> {
  const [row] = await postgres.query<{ seconds: string }>(
    `select coalesce(max(extract(epoch from done - overtaken_by)), 0)::numeric(10, 2) as seconds
     from (
       select done, min(done) over (order by came rows between 1 following and unbounded following) as overtaken_by
       from (
         select min(received_at) as came, min(done_at) as done
         from public.webhook_inbox
         where received_at >= $1 and status = 'done'
         group by customer_id
       ) c
     ) o`,
    [since],
  );
  return Number(row?.seconds ?? Number.NaN);
}

/** Runs the burst; gives the line to report. */
export async function measureRenewals(world: WebhookWorld, count: number) {
  const subscribers = await subscribe(world, count);
  const customers = subscribers.map(({ customer }) => customer);
  await makeKnown(world, subscribers);
  const { now } = await countCalls(world.stripeUrl);
  await control(world.stripeUrl, '/clock', { advance: month });
  await control(world.stripeUrl, '/clock', { advance: draft });
  await world.postgres.exec('vacuum analyze');
  const buyers: string[] = [];
  await each(
    Array.from({ length: 40 }, () => crypto.randomUUID()),
    async (userId) => void buyers.push(await mintToken({ issuer: world.issuer, userId })),
  );

  const since = new Date();
  const best = count / liveLimit.endpoint;
  const { before, events, answers, checkout } = await runLoad(
    'webhook-renewals-load.ts',
    {
      url: world.url,
      stripeUrl: world.stripeUrl,
      secretKey: world.secretKey,
      webhookSecret: world.webhookSecret,
      customers,
      since: now,
      withinSeconds,
      buyers,
      checkoutSeconds: Math.max(withinSeconds, Math.floor(best)),
      rateLimit: liveLimit,
    },
    renewalsResult,
  );
  await untilSettled(world, best * 2 + 60);
  const { passed, refused } = await world.unlimit(before);
  const [timing] = await world.postgres.query<{ seconds: number }>(
    `select extract(epoch from max(done_at) - min(received_at))::float as seconds
     from public.webhook_inbox where received_at >= $1`,
    [since],
  );
  const settledSeconds = Math.round(timing?.seconds ?? Number.NaN);
  const overtaken = await longestOvertaking(world, since);
  const states = await wrongStates(world, customers);
  return {
    bench: 'webhook',
    case: 'renewals',
    renewals: count,
    withinSeconds,
    events,
    answers,
    settledSeconds,
    leastSecondsAtStripesLimits: best,
    stripeCallsPerRenewal: Math.round(((passed - checkout.stripeCalls) / count) * 100) / 100,
    refusedByStripe: refused,
    longestOvertakingSeconds: overtaken,
    checkout,
    ...states,
    aim: {
      unsettledEvents: 0,
      wrongStates: 0,
      settledSeconds: Math.max(withinSeconds + 10, best * 1.5),
      longestOvertakingSeconds: 10,
      checkoutP99: 2_000,
      checkoutRefused: 0,
    },
    met:
      states.unsettledEvents === 0 &&
      states.wrongStates === 0 &&
      settledSeconds <= Math.max(withinSeconds + 10, best * 1.5) &&
      overtaken <= 10 &&
      checkout.refused === 0 &&
      checkout.latency.p99 <= 2_000,
  };
}
