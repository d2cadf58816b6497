/**
 * The load of the `webhook` bench, in a process of its own. Reads a plan as JSON on standard input, delivers the events that Stripe
 * has about the customers at a steady pace, some of them again, changes subscriptions meanwhile, and prints one JSON line.
 */

import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import Stripe from 'stripe';
import * as z from 'zod';
import { latencyOf } from './report.ts';
import { limitStripe, stripeCalls } from './stripe-limit.ts';

const planSchema = z.object({
  url: z.string(),
  stripeUrl: z.string(),
  secretKey: z.string(),
  webhookSecret: z.string(),
  customers: z.array(z.string()).min(1),
  perSecond: z.number(),
  seconds: z.number(),
  /** Share of the deliveries that repeat one. */
  duplicates: z.number(),
  /** Subscriptions that change at Stripe. */
  changesPerSecond: z.number(),
  /** What Stripe lets through in a second, once the events are listed. */
  rateLimit: z.object({ total: z.number(), endpoint: z.number() }),
});
type LoadPlan = z.infer<typeof planSchema>;

const figures = z.object({ count: z.number(), p50: z.number(), p99: z.number(), max: z.number() });

export const loadResult = z.object({
  /** What was called until the load began. */
  before: stripeCalls,
  perSecond: z.number(),
  duplicates: z.number(),
  /** What Stripe would be told; the outcomes of deliveries by name. */
  outcomes: z.record(z.string(), z.number()),
  /** Deliveries that were not answered 200 and came again. */
  again: z.number(),
  /** Of them, those that were given up. */
  undelivered: z.number(),
  latency: figures,
  /** Of those that changed something or might have: neither ignored nor repeated. */
  worked: figures,
});

/** So many seconds' worth of events come before those that are measured. */
const warmingSeconds = 6;

interface Sent {
  readonly event: Stripe.Event;
  readonly repeat: boolean;
}

const answerSchema = z.object({ outcome: z.string() });

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** The events of each customer, from Stripe. */
async function eventsByCustomer(stripe: Stripe, customers: readonly string[]): Promise<Stripe.Event[][]> {
  const byCustomer = new Map<string, Stripe.Event[]>(customers.map((id) => [id, []]));
  for await (const event of stripe.events.list({ limit: 100 })) {
    const { id, object, customer } = z
      .object({ id: z.string().optional(), object: z.string(), customer: z.string().nullish() })
      .parse(event.data.object);
    byCustomer.get((object === 'customer' ? id : customer) ?? '')?.push(event);
  }
  return [...byCustomer.values()];
}

/** All of them in the order of delivery: those of a customer within a second, in any order. */
function schedule(groups: readonly Stripe.Event[][], seconds: number): Stripe.Event[] {
  return groups
    .flatMap((events) => {
      const start = Math.random() * Math.max(0, seconds - 1);
      return shuffled(events).map((event) => ({ event, at: start + Math.random() }));
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ event }) => event);
}

async function run(plan: LoadPlan): Promise<z.infer<typeof loadResult>> {
  const { hostname, port } = new URL(plan.stripeUrl);
  const stripe = new Stripe(plan.secretKey, { host: hostname, port, protocol: 'http', telemetry: false });
  const waiting = schedule(await eventsByCustomer(stripe, plan.customers), plan.seconds);
  const before = await limitStripe(plan.stripeUrl, plan.rateLimit);
  const news: Stripe.Event[] = [];
  const sent: Stripe.Event[] = [];
  const all: number[] = [];
  const worked: number[] = [];
  const outcomes: Record<string, number> = {};
  let repeats = 0;
  /** Answers before this moment are not counted. */
  let warm = Number.POSITIVE_INFINITY;
  let again = 0;
  let undelivered = 0;
  /** A Worker that is overrun is not waited for without end. */
  const giveUp = performance.now() + (plan.seconds + 60) * 1_000;

  /** Delivers as Stripe does, until it is taken; the latency is that of each answer. */
  const deliver = async ({ event, repeat }: Sent): Promise<void> => {
    const payload = JSON.stringify(event);
    for (;;) {
      const signature = await stripe.webhooks.generateTestHeaderStringAsync({
        payload,
        secret: plan.webhookSecret,
      });
      const began = performance.now();
      const answer = await fetch(plan.url, {
        method: 'POST',
        body: payload,
        headers: { 'stripe-signature': signature },
      });
      const body = await answer.text();
      const ms = performance.now() - began;
      const name = answer.ok ? answerSchema.parse(JSON.parse(body)).outcome : String(answer.status);
      outcomes[name] = (outcomes[name] ?? 0) + 1;
      if (began >= warm) {
        all.push(ms);
        if (!repeat && name !== 'ignored') worked.push(ms);
      }
      if (answer.ok) return;
      if (performance.now() > giveUp) {
        undelivered += 1;
        return;
      }
      again += 1;
      // Stripe comes back later, and not with everything at once.
      await wait(5_000 + Math.random() * 10_000);
    }
  };

  const subscriptions = new Map<string, Stripe.Subscription>();
  /** Somebody cancels or takes it back, and Stripe has an event more. */
  const change = async (): Promise<void> => {
    const customer = plan.customers[Math.floor(Math.random() * plan.customers.length)] ?? '';
    const known = subscriptions.get(customer) ?? (await stripe.subscriptions.list({ customer })).data[0];
    if (known === undefined) return;
    const changed = await stripe.subscriptions.update(known.id, {
      cancel_at_period_end: !known.cancel_at_period_end,
    });
    subscriptions.set(customer, changed);
    const [event] = (
      await stripe.events.list({ type: 'customer.subscription.updated', limit: 20 })
    ).data.filter(({ data }) => 'id' in data.object && data.object.id === changed.id);
    if (event !== undefined) news.push(event);
  };

  const deliveries: Promise<void>[] = [];
  const changes: Promise<void>[] = [];
  // A Worker that just started is slow: it gets more and more, until it is at the pace that is measured.
  const warming = waiting.splice(0, plan.perSecond * warmingSeconds);
  for (const [turn, event] of warming.entries()) {
    deliveries.push(deliver({ event, repeat: false }));
    await wait(1_000 / (plan.perSecond * Math.max(0.2, turn / warming.length)));
  }
  warm = performance.now();
  const start = warm;
  const total = plan.perSecond * plan.seconds;
  for (let turn = 0; turn < total; turn += 1) {
    const due = start + (turn * 1_000) / plan.perSecond;
    if (due > performance.now()) await wait(due - performance.now());
    if (turn % Math.round(plan.perSecond / plan.changesPerSecond) === 0) changes.push(change());
    const recent = sent.slice(-400);
    const repeat = recent.length > 0 && Math.random() < plan.duplicates;
    const event = repeat
      ? recent[Math.floor(Math.random() * recent.length)]
      : (news.shift() ?? waiting.shift());
    if (event === undefined) throw new Error('There are not enough events; make more customers.');
    if (repeat) repeats += 1;
    else sent.push(event);
    deliveries.push(deliver({ event, repeat }));
  }
  const seconds = (performance.now() - start) / 1_000;
  await Promise.all(changes);
  await Promise.all(deliveries);
  warm = Number.POSITIVE_INFINITY;
  // The rest, so that everything that happened was told.
  for (const event of [...news, ...waiting]) await deliver({ event, repeat: true });
  return {
    before,
    perSecond: Math.round(total / seconds),
    duplicates: repeats,
    outcomes,
    again,
    undelivered,
    latency: latencyOf(all),
    worked: latencyOf(worked),
  };
}

if (import.meta.main) {
  console.log(JSON.stringify(await run(planSchema.parse(JSON.parse(await text(process.stdin))))));
}
