/**
 * `webhook`: 200 signed events of Stripe a second, a fifth of them delivered again, to the built Worker on real PostgreSQL with durable
 * commits; the embedded Stripe, which the Worker asks what is true, in a process of its own. The events of a customer come
 * within a second and in any order, as after a renewal, while subscriptions go on changing at Stripe. Aim: p99 at most 200 ms,
 * and at the end nothing here that differs from Stripe. `npm run bench -- webhook 50` asks for another rate: the Worker, the database, Stripe and
 * the load share the machine.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';
import { syncPricing } from '../../worker/core/billing/sync-pricing.ts';
import { type StoppablePostgres, startStoppablePostgres } from '../support/stoppable-postgres.ts';
import { verbContext } from '../support/verb-context.ts';
import { startBuiltWorker } from './built-worker.ts';
import { report } from './report.ts';
import { type LoadPlan, loadResult } from './webhook-load.ts';

const secretKey = 'sk_test_bench';
const webhookSecret = 'whsec_bench';
const customers = 420;
const atOnce = 8;

const childOf = (file: string, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, file), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });

/** Runs `work` for each item, a few at once. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/** People who are customers at Stripe and subscribe there; nothing of it is known here yet. Gives the ids of the customers. */
async function subscribe(postgres: StoppablePostgres, stripe: Stripe): Promise<string[]> {
  const [price] = await postgres.query<{ id: string }>(
    "select stripe_price_id as id from public.subscription_plan_prices where lookup_key = 'call-a-vet.care.eur.month'",
  );
  if (price === undefined) throw new Error('The price is not there.');
  const people = Array.from({ length: customers }, () => crypto.randomUUID());
  await postgres.query(
    `insert into public.user_profiles (user_id, email, display_name, locale, role)
     select id, id || '@bench.test', 'Bench', 'es', 'owner' from unnest($1::uuid[]) id`,
    [people],
  );
  const made: string[] = [];
  await each(people, async (person) => {
    const customer = await stripe.customers.create({ metadata: { user_id: person } });
    const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    await postgres.query('insert into public.stripe_customers (user_id, customer_id) values ($1, $2)', [
      person,
      customer.id,
    ]);
    await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: price.id }],
      default_payment_method: card.id,
    });
    made.push(customer.id);
  });
  return made;
}

async function load(plan: LoadPlan) {
  const child = childOf('webhook-load.ts', []);
  if (child.stdin === null || child.stdout === null) throw new Error('The load has no pipes.');
  child.stdin.end(JSON.stringify(plan));
  const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return loadResult.parse(JSON.parse(printed));
}

/** Subscriptions and invoices that we do not say of what Stripe says, events that are not settled, and what was noted twice. */
async function wrongStates(postgres: StoppablePostgres, stripe: Stripe, ids: readonly string[]) {
  const there: string[] = [];
  await each(ids, async (customer) => {
    for (const subscription of (await stripe.subscriptions.list({ customer, status: 'all' })).data)
      there.push([subscription.id, subscription.status, subscription.cancel_at_period_end].join(' '));
    for (const invoice of (await stripe.invoices.list({ customer })).data)
      there.push([invoice.id, invoice.status, invoice.amount_paid].join(' '));
  });
  const here = await postgres.query<{ line: string }>(
    `select concat_ws(' ', stripe_subscription_id, status, cancel_at_period_end::text) as line
     from public.user_subscriptions where source = 'stripe'
     union all select concat_ws(' ', id, status, amount_paid) from public.invoices`,
  );
  const lines = new Set(here.map(({ line }) => line));
  const [inbox] = await postgres.query<{ unsettled: number; noted: number }>(
    `select
       (select count(*)::int from public.webhook_inbox where status not in ('done', 'ignored')) as unsettled,
       (select count(*)::int - count(distinct (user_id, details ->> 'invoiceId'))::int
        from public.billing_events where kind = 'invoice.paid') as noted`,
  );
  return {
    wrongStates: there.filter((line) => !lines.has(line)).length + Math.abs(there.length - lines.size),
    unsettledEvents: inbox?.unsettled ?? Number.NaN,
    notedTwice: inbox?.noted ?? Number.NaN,
  };
}

await using started = new AsyncDisposableStack();
// The bundle names the folder of the apps; nobody asks for them here.
mkdirSync(join(import.meta.dirname, '../../dist'), { recursive: true });
const postgres = await startStoppablePostgres({ postgres: 'real', durable: true });
started.defer(() => postgres.close());
const child = childOf('stripe-process.ts', [secretKey]);
started.defer(() => {
  child.stdin?.end();
});
if (child.stdout === null) throw new Error('Stripe has no output.');
const [stripeUrl] = await once(createInterface(child.stdout), 'line');
const { hostname, port } = new URL(String(stripeUrl));
const stripe = new Stripe(secretKey, { host: hostname, port, protocol: 'http', telemetry: false });
const vars = {
  DATABASE_URL: postgres.databaseUrl,
  NEON_FETCH_ENDPOINT: postgres.endpoint,
  SUPABASE_URL: 'http://127.0.0.1:9',
  SUPABASE_ANON_KEY: 'unused',
  ROOM_TICKET_SECRET: 'the-bench-signs-its-tickets-with-this-secret',
  APP_ORIGINS: 'http://localhost',
  STRIPE_SECRET_KEY: secretKey,
  STRIPE_WEBHOOK_SECRET: webhookSecret,
  STRIPE_API_BASE: String(stripeUrl),
  ENVIRONMENT: 'development',
};
await syncPricing(verbContext(vars));
const ids = await subscribe(postgres, stripe);
const built = await startBuiltWorker(vars);
started.defer(() => built.stop());
await postgres.exec('vacuum analyze');

const result = await load({
  url: `${built.url}/webhooks/stripe`,
  stripeUrl: String(stripeUrl),
  secretKey,
  webhookSecret,
  customers: ids,
  perSecond: Number(process.argv[2] ?? 200),
  seconds: 20,
  duplicates: 0.2,
  changesPerSecond: 5,
});
report({
  bench: 'webhook',
  ...result,
  ...(await wrongStates(postgres, stripe, ids)),
  aim: { p99: 200, wrongStates: 0 },
});
