/**
 * `webhook`: events of Stripe, to the built Worker on real PostgreSQL with durable commits; the embedded Stripe, with the limits that Stripe
 * has in live mode, in a process of its own. Two lines:
 * - `steady`: 200 signed events a second, a fifth of them delivered again; those of a customer come within a second and in any order, as
 *   after a renewal, while subscriptions go on changing at Stripe. Aim: an answer in 100 ms (p99) where it is worked on, and at the end nothing here
 *   that differs from Stripe.
 * - `renewals`: 5,000 subscriptions are renewed within a minute (tests/bench/webhook-renewals.ts).
 * `npm run bench -- webhook 50 500` asks for another rate and another number of renewals, 0 for none: the Worker, the database, Stripe and the
 * load share the machine.
 */
import { report } from './report.ts';
import { loadResult } from './webhook-load.ts';
import { measureRenewals } from './webhook-renewals.ts';
import { subscribe, untilSettled, wrongStates } from './webhook-subscribers.ts';
import { liveLimit, openWebhookWorld, runLoad, type WebhookWorld } from './webhook-world.ts';

const [perSecond = 200, renewals = 5_000] = process.argv.slice(2).map(Number);

/** A steady flow of events; gives the line to report. */
async function measureSteady(world: WebhookWorld) {
  const customers = (await subscribe(world, 420)).map(({ customer }) => customer);
  await world.postgres.exec('vacuum analyze');
  const changesPerSecond = 5;
  // The load itself makes three calls for a change, which nobody has a budget for.
  const withLoad = {
    total: liveLimit.total + 3 * changesPerSecond,
    endpoint: liveLimit.endpoint + changesPerSecond,
  };
  const { before, ...answer } = await runLoad(
    'webhook-load.ts',
    {
      url: `${world.url}/webhooks/stripe`,
      stripeUrl: world.stripeUrl,
      secretKey: world.secretKey,
      webhookSecret: world.webhookSecret,
      customers,
      perSecond,
      seconds: 20,
      duplicates: 0.2,
      changesPerSecond,
      rateLimit: withLoad,
    },
    loadResult,
  );
  const settledAfterSeconds = await untilSettled(world, 120);
  const { refused } = await world.unlimit(before);
  const states = await wrongStates(world, customers);
  return {
    bench: 'webhook',
    case: 'steady',
    ...answer,
    settledAfterSeconds,
    refusedByStripe: refused,
    ...states,
    aim: { p99OfWorked: 100, wrongStates: 0, unsettledEvents: 0 },
    met: answer.worked.p99 <= 100 && states.wrongStates === 0 && states.unsettledEvents === 0,
  };
}

const world = await openWebhookWorld();
try {
  if (perSecond > 0) report(await measureSteady(world));
  if (renewals > 0) report(await measureRenewals(world, renewals));
} finally {
  await world.stop();
}
