/**
 * The load of the `renewals` line of the `webhook` bench, in a process of its own. Reads a plan as JSON on standard input, delivers the
 * events of the renewals spread over a minute, opens a checkout every second, and prints one JSON line.
 */
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import Stripe from 'stripe';
import * as z from 'zod';
import { isRelevant } from '../../worker/core/billing/webhooks/event-customer.ts';
import { latencyOf } from './report.ts';
import { limitStripe, stripeCalls } from './stripe-limit.ts';

const renewalsPlan = z.object({
  url: z.string(),
  stripeUrl: z.string(),
  secretKey: z.string(),
  webhookSecret: z.string(),
  customers: z.array(z.string()).min(1),
  /** Events after this moment are delivered: Stripe's time, in seconds. */
  since: z.number(),
  withinSeconds: z.number(),
  /** Access tokens of people who open a checkout, one after the other, for so many seconds. */
  buyers: z.array(z.string()),
  checkoutSeconds: z.number(),
  /** What Stripe lets through in a second, once the events are listed. */
  rateLimit: z.object({ total: z.number(), endpoint: z.number() }),
});
type Plan = z.infer<typeof renewalsPlan>;

const figures = z.object({ count: z.number(), p50: z.number(), p99: z.number(), max: z.number() });

export const renewalsResult = z.object({
  /** What was called until the load began. */
  before: stripeCalls,
  events: z.number(),
  answers: figures.extend({ failed: z.number() }),
  checkout: z.object({ latency: figures, refused: z.number(), stripeCalls: z.number() }),
});
type Result = z.infer<typeof renewalsResult>;

/** What a checkout calls at Stripe: subscriptions, customer and pages, before and after; the first of a person makes customer and page. */
const callsOfCheckout = { first: 8, next: 6 };

/** The events of the renewals that an endpoint as docs/production.md describes it gets, by customer, as they happened. */
async function eventsByCustomer(stripe: Stripe, { customers, since }: Plan): Promise<Stripe.Event[][]> {
  const byCustomer = new Map<string, Stripe.Event[]>(customers.map((id) => [id, []]));
  for await (const event of stripe.events.list({ limit: 100, created: { gt: since } })) {
    const { customer } = z.object({ customer: z.string().nullish() }).parse(event.data.object);
    if (isRelevant(event.type)) byCustomer.get(customer ?? '')?.unshift(event);
  }
  return [...byCustomer.values()];
}

async function deliver(stripe: Stripe, plan: Plan, events: readonly { at: number; event: Stripe.Event }[]) {
  const times: number[] = [];
  let failed = 0;
  const start = performance.now();
  const post = async (event: Stripe.Event): Promise<void> => {
    const payload = JSON.stringify(event);
    const signature = await stripe.webhooks.generateTestHeaderStringAsync({
      payload,
      secret: plan.webhookSecret,
    });
    for (;;) {
      const began = performance.now();
      const answer = await fetch(`${plan.url}/webhooks/stripe`, {
        method: 'POST',
        body: payload,
        headers: { 'stripe-signature': signature },
      });
      await answer.arrayBuffer();
      times.push(performance.now() - began);
      if (answer.ok) return;
      failed += 1;
      await wait(5_000);
    }
  };
  const posts: Promise<void>[] = [];
  for (const { at, event } of events) {
    const early = start + at * 1_000 - performance.now();
    if (early > 0) await wait(early);
    posts.push(post(event));
  }
  await Promise.all(posts);
  return { ...latencyOf(times), failed };
}

/** Somebody opens a checkout each second. */
async function buy({ url, buyers, checkoutSeconds }: Plan): Promise<Result['checkout']> {
  const times: number[] = [];
  let refused = 0;
  const input = { planCode: 'care', interval: 'month', currency: 'EUR', locale: 'es' };
  const open = async (token: string): Promise<void> => {
    const began = performance.now();
    const answer = await fetch(`${url}/trpc/subscriptions.checkout`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const body = await answer.text();
    times.push(performance.now() - began);
    if (answer.ok) return;
    refused += 1;
    console.error(body);
  };
  // A Worker that just started is slow: the first one is not counted.
  await open(buyers[0] ?? '');
  times.length = 0;
  const opened: Promise<void>[] = [];
  for (let second = 0; second < checkoutSeconds; second += 1) {
    opened.push(open(buyers[second % buyers.length] ?? ''));
    await wait(1_000);
  }
  await Promise.all(opened);
  const people = Math.min(buyers.length, opened.length);
  const stripeCalls = people * callsOfCheckout.first + (opened.length - people + 1) * callsOfCheckout.next;
  return { latency: latencyOf(times), refused, stripeCalls };
}

async function run(plan: Plan): Promise<Result> {
  const { hostname, port } = new URL(plan.stripeUrl);
  const stripe = new Stripe(plan.secretKey, { host: hostname, port, protocol: 'http', telemetry: false });
  const groups = await eventsByCustomer(stripe, plan);
  // Those of a customer come one after the other within two seconds.
  const events = groups
    .flatMap((group) => {
      const start = Math.random() * (plan.withinSeconds - 2);
      return group.map((event, n) => ({ event, at: start + (2 * n) / group.length }));
    })
    .toSorted((a, b) => a.at - b.at);
  const before = await limitStripe(plan.stripeUrl, plan.rateLimit);
  const [answers, checkout] = await Promise.all([deliver(stripe, plan, events), buy(plan)]);
  return { before, events: events.length, answers, checkout };
}

if (import.meta.main) {
  console.log(JSON.stringify(await run(renewalsPlan.parse(JSON.parse(await text(process.stdin))))));
}
