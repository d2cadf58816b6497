import { env } from 'cloudflare:workers';
import Stripe from 'stripe';
import { expect, inject, vi } from 'vitest';
import * as z from 'zod';
import { currentOutput } from '../../../worker/core/billing/plans/current.ts';
import { createLogger } from '../../../worker/core/log.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { openContext } from '../../../worker/open-context.ts';
import { member } from './consult.ts';
import { asOwner } from './doubles.ts';
import type { Person } from './person.ts';
import { carryOut, done, mutation, query, type Sending, send } from './worker.ts';

const bindings = inject('bindings');
const address = new URL(inject('stripe'));

export const webhookSecret = bindings.STRIPE_WEBHOOK_SECRET ?? '';

/** The unmodified stripe-node before the embedded Stripe; it does not try again. */
export const stripe = new Stripe(bindings.STRIPE_SECRET_KEY ?? '', {
  host: address.hostname,
  port: address.port,
  protocol: 'http',
  maxNetworkRetries: 0,
  telemetry: false,
});

/** A switch of the embedded Stripe (dev/stripe/README.md). It is shared: name a customer in the paths of faults. */
export async function control(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${address.origin}/_control${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** The call with which a customer's state is asked for. */
export const askingAbout = (customer: string) => `/subscriptions?customer=${customer}`;

/** Lets the next questions about a customer's payments fail, which are all that is asked after money moved. */
export const failNextPayments = (customer: string, status: number, times: number) =>
  control('/api-faults', { kind: 'refuse', status, path: `/payment_intents?customer=${customer}`, times });

/** Lets the next questions about a customer fail. Of what no person waits for the Worker asks twice when it is a 5xx, and thrice at 429. */
export const failNext = (customer: string, status: number, times: number) =>
  control('/api-faults', { kind: 'refuse', status, path: askingAbout(customer), times });

/** What a verb is given, for calling one directly as cron does. */
export const cronContext = (settings: Record<string, string> = {}) =>
  openContext(
    { ...env, ...settings },
    {
      request: { requestId: 'request-of-a-test', userAgent: 'cron' },
      locale: 'es',
      log: createLogger({}, () => {}),
      priority: 'background',
      waitUntil: () => {},
    },
  );

/** As much time as a job of a test needs. */
export const plenty = () => timeBudget(60_000);

export const checkoutInput = (change: Record<string, unknown> = {}) => ({
  planCode: 'care',
  interval: 'month',
  currency: 'EUR',
  locale: 'es',
  ...change,
});

/** Opens the page to subscribe. */
export async function openCheckout(as: Person, change: Record<string, unknown> = {}): Promise<string> {
  const page = await done(
    z.object({ url: z.string() }),
    mutation('subscriptions.checkout', checkoutInput(change), { as }),
  );
  return page.url;
}

/** Pays on a hosted page, as the browser's form does. Gives where the browser goes next. */
export async function pay(url: string, action: 'pay' | 'decline' = 'pay'): Promise<string | null> {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ action }),
    redirect: 'manual',
  });
  return answer.headers.get('location');
}

export interface Subscriber {
  readonly as: Person;
  readonly customer: string;
  readonly subscription: Stripe.Subscription;
}

export async function customerOf(as: Person): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    'select customer_id as id from public.stripe_customers where user_id = $1',
    [as.id],
  );
  if (row === undefined) throw new Error('no customer');
  return row.id;
}

/** Somebody who paid for a plan at Stripe; nothing of it is known here yet. */
export async function subscriber(change: Record<string, unknown> = {}): Promise<Subscriber> {
  const as = await member();
  await pay(await openCheckout(as, change));
  const customer = await customerOf(as);
  const [subscription] = (await stripe.subscriptions.list({ customer })).data;
  if (subscription === undefined) throw new Error('no subscription');
  return { as, customer, subscription };
}

/** The events about a customer, oldest first. */
export async function eventsOf(customer: string, types?: string[]): Promise<Stripe.Event[]> {
  const { data } = await stripe.events.list({ limit: 100, ...(types === undefined ? {} : { types }) });
  return data.filter((event) => JSON.stringify(event.data.object).includes(customer)).toReversed();
}

/** The newest event about a customer's subscriptions. */
export async function lastEvent(customer: string): Promise<Stripe.Event> {
  const types = ['created', 'updated', 'deleted'].map((what) => `customer.subscription.${what}`);
  const event = (await eventsOf(customer, types)).at(-1);
  if (event === undefined) throw new Error('no event');
  return event;
}

/** A signature as Stripe writes it. */
export const signed = (payload: string, change: { secret?: string; timestamp?: number } = {}) =>
  stripe.webhooks.generateTestHeaderStringAsync({ payload, secret: webhookSecret, ...change });

/** Posts a body to the webhook and gives the status. */
export async function post(body: string, signature: string | null, sending: Sending = {}): Promise<number> {
  const headers: Record<string, string> = signature === null ? {} : { 'stripe-signature': signature };
  const response = await send('/webhooks/stripe', { method: 'POST', body, headers }, sending);
  return response.status;
}

/** Delivers an event, signed now, and gives the status. */
export async function ring(event: object, sending: Sending = {}): Promise<number> {
  const body = JSON.stringify(event);
  return post(body, await signed(body), sending);
}

/** Delivers an event and waits until somebody has worked on it. Files that run beside this one take work from the same inbox. */
export async function deliver<Event extends { readonly id: string }>(
  event: Event,
  sending: Sending = {},
): Promise<number> {
  const status = await ring(event, sending);
  if (status !== 200) return status;
  const settled = async () => {
    const row = await inboxOf(event.id);
    if (row?.status !== 'received' && row?.status !== 'processing') return;
    await carryOut([{ kind: 'sync' }], sending.env);
    throw new Error(`The event is ${row.status}`);
  };
  await vi.waitFor(settled, { timeout: 25_000, interval: 25 });
  return status;
}

/** The inbox row of an event; undefined when nothing was kept. */
export async function inboxOf(event: string) {
  const rows = await asOwner<{ status: string; attempts: number }>(
    'select status, attempts from public.webhook_inbox where external_id = $1',
    [event],
  );
  return rows[0];
}

/** How often a thing of this kind was noted for a person. */
export async function noted(as: Person, kind: string): Promise<number> {
  const rows = await asOwner('select from public.billing_events where user_id = $1 and kind = $2', [
    as.id,
    kind,
  ]);
  return rows.length;
}

export const currentOf = (as: Person) => done(currentOutput, query('subscriptions.current', {}, { as }));

/** Asserts that we say of every subscription of a customer what Stripe says now, and that one counts when one lives there. */
export async function expectAgreement({ as, customer }: Subscriber): Promise<void> {
  const there = (await stripe.subscriptions.list({ customer, status: 'all' })).data;
  const here = await asOwner(
    `select s.stripe_subscription_id as id, s.status, r.stripe_price_id as price, s.current_period_end as "end",
       s.cancel_at_period_end as cancelled
     from public.user_subscriptions s join public.subscription_plan_prices r on r.id = s.price_id
     where s.user_id = $1 order by 1`,
    [as.id],
  );
  expect(here).toEqual(
    there
      .map((subscription) => ({
        id: subscription.id,
        status: subscription.status,
        price: subscription.items.data[0]?.price.id,
        end: new Date((subscription.items.data[0]?.current_period_end ?? 0) * 1000).toISOString(),
        cancelled: subscription.status !== 'canceled' && subscription.cancel_at_period_end,
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const lives = there.some(({ status }) => status !== 'canceled');
  expect(await currentOf(as)).toMatchObject({ paid: lives, planCode: lives ? expect.any(String) : 'start' });
}
