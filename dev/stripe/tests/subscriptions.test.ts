import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Catalogue,
  catalogue,
  customerWithCard,
  DAY,
  first,
  refusal,
  START,
  type StandIn,
  standIn,
} from './stand-in.ts';

let on: StandIn;
let plans: Catalogue;
beforeAll(async () => {
  on = await standIn();
  plans = await catalogue(on.stripe);
});
afterAll(() => on.close());

async function subscribed(price: Stripe.Price = plans.basic, card?: string): Promise<Stripe.Subscription> {
  const customer = await customerWithCard(on.stripe, card);
  return on.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    metadata: { user_id: 'u1' },
  });
}

/** The types of the events since a number of events, without the ones of payment methods. */
function typesSince(count: number): string[] {
  return on.control
    .events()
    .slice(count)
    .map((event) => event.type);
}

it('a paid subscription is active; the period lives on its item, not on it', async () => {
  const made = await subscribed();
  expect(made).toMatchObject({
    status: 'active',
    created: START,
    billing_cycle_anchor: START,
    currency: 'eur',
    metadata: { user_id: 'u1' },
  });
  expect(made).not.toHaveProperty('current_period_end');
  const item = first(made.items.data);
  expect(item).toMatchObject({
    current_period_start: START,
    current_period_end: Date.UTC(2026, 1, 15, 12) / 1000,
    quantity: 1,
  });
  expect(item.price.id).toBe(plans.basic.id);
});

it('its first invoice is paid, opens in the browser and names the subscription in its parent', async () => {
  const made = await subscribed();
  const invoice = await on.stripe.invoices.retrieve(String(made.latest_invoice), {
    expand: ['payments.data.payment.payment_intent'],
  });
  expect(invoice).toMatchObject({
    status: 'paid',
    amount_due: 999,
    amount_paid: 999,
    total: 999,
    billing_reason: 'subscription_create',
  });
  expect(invoice.parent?.subscription_details).toMatchObject({
    subscription: made.id,
    metadata: { user_id: 'u1' },
  });
  expect(invoice.number).toMatch(/^[0-9A-Z]{8}-0001$/);
  expect(invoice).not.toHaveProperty('payment_intent');
  const line = first(invoice.lines.data);
  expect(line).toMatchObject({
    amount: 999,
    subscription: made.id,
    parent: { type: 'subscription_item_details' },
  });
  expect(line.parent?.subscription_item_details).toMatchObject({
    proration: false,
    subscription_item: first(made.items.data).id,
  });
  expect(line.pricing?.price_details).toMatchObject({ price: plans.basic.id });
  const intent = first(invoice.payments?.data ?? []).payment.payment_intent;
  expect(intent).toMatchObject({ status: 'succeeded', amount_received: 999 });
  const page = await fetch(String(invoice.hosted_invoice_url));
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(String(invoice.number))]);
});

it('events come in the order in which the states were reached', async () => {
  const customer = await customerWithCard(on.stripe);
  const count = on.control.events().length;
  await on.stripe.subscriptions.create({ customer: customer.id, items: [{ price: plans.basic.id }] });
  expect(typesSince(count)).toEqual([
    'customer.updated',
    'invoice.created',
    'payment_intent.created',
    'invoice.finalized',
    'charge.succeeded',
    'payment_intent.succeeded',
    'invoice.updated',
    'invoice.paid',
    'invoice.payment_succeeded',
    'invoice_payment.paid',
    'customer.subscription.created',
  ]);
});

it('a declined first payment leaves it incomplete, and paying the invoice later makes it active', async () => {
  const made = await subscribed(plans.basic, 'pm_card_chargeCustomerFail');
  expect(made.status).toBe('incomplete');
  const open = await on.stripe.invoices.retrieve(String(made.latest_invoice));
  expect(open).toMatchObject({ status: 'open', attempt_count: 1, next_payment_attempt: null });
  expect(await refusal(on.stripe.invoices.pay(open.id))).toMatchObject({
    statusCode: 402,
    code: 'card_declined',
    type: 'StripeCardError',
  });
  await on.stripe.invoices.pay(open.id, { payment_method: 'pm_card_visa' });
  expect((await on.stripe.subscriptions.retrieve(made.id)).status).toBe('active');
});

it('payment_behavior: default_incomplete waits for a confirmation, error_if_incomplete leaves nothing behind', async () => {
  const { stripe } = on;
  const customer = await customerWithCard(stripe, 'pm_card_chargeCustomerFail');
  const fields = { customer: customer.id, items: [{ price: plans.basic.id }] };
  expect(
    await refusal(stripe.subscriptions.create({ ...fields, payment_behavior: 'error_if_incomplete' })),
  ).toMatchObject({ statusCode: 402 });
  expect((await stripe.subscriptions.list({ customer: customer.id, status: 'all' })).data).toEqual([]);

  const waiting = await stripe.subscriptions.create({
    ...fields,
    payment_behavior: 'default_incomplete',
    expand: ['latest_invoice.confirmation_secret', 'latest_invoice.payments'],
  });
  expect(waiting.status).toBe('incomplete');
  const invoice = typeof waiting.latest_invoice === 'object' ? waiting.latest_invoice : null;
  const intent = String(invoice?.payments?.data[0]?.payment.payment_intent);
  expect(invoice?.confirmation_secret?.client_secret).toMatch(new RegExp(`^${intent}_secret_`));
  await stripe.paymentIntents.confirm(intent, { payment_method: 'pm_card_visa' });
  expect((await stripe.subscriptions.retrieve(waiting.id)).status).toBe('active');
});

it('a customer without any card cannot subscribe to a paid price', async () => {
  const customer = await on.stripe.customers.create();
  const call = on.stripe.subscriptions.create({ customer: customer.id, items: [{ price: plans.basic.id }] });
  expect(await refusal(call)).toMatchObject({ statusCode: 400, code: 'resource_missing' });
});

it('cancel at the period end, resume, cancel now', async () => {
  const { stripe } = on;
  const made = await subscribed();
  const end = first(made.items.data).current_period_end;
  const ending = await stripe.subscriptions.update(made.id, {
    cancel_at_period_end: true,
    cancellation_details: { feedback: 'unused' },
  });
  expect(ending).toMatchObject({
    status: 'active',
    cancel_at_period_end: true,
    cancel_at: end,
    canceled_at: START,
  });
  expect(ending.cancellation_details).toMatchObject({ reason: 'cancellation_requested', feedback: 'unused' });
  const kept = await stripe.subscriptions.update(made.id, { cancel_at_period_end: false });
  expect(kept).toMatchObject({ cancel_at_period_end: false, cancel_at: null, canceled_at: null });
  const gone = await stripe.subscriptions.cancel(made.id);
  expect(gone).toMatchObject({ status: 'canceled', ended_at: START });
  expect(on.control.events().at(-1)).toMatchObject({
    type: 'customer.subscription.deleted',
    data: { object: { id: made.id, status: 'canceled' } },
  });
});

it('what is canceled stays canceled', async () => {
  const { stripe } = on;
  const made = await subscribed();
  await stripe.subscriptions.cancel(made.id);
  expect(await refusal(stripe.subscriptions.cancel(made.id))).toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
  });
  expect(await refusal(stripe.subscriptions.update(made.id, { cancel_at_period_end: false }))).toMatchObject({
    statusCode: 400,
    code: 'invalid_canceled_subscription_fields',
  });
  expect((await stripe.subscriptions.update(made.id, { metadata: { note: 'x' } })).metadata).toMatchObject({
    note: 'x',
  });
});

it('lists leave ended ones out unless asked for', async () => {
  const { stripe } = on;
  const customer = (await subscribed()).customer;
  const again = await stripe.subscriptions.create({
    customer: String(customer),
    items: [{ price: plans.pro.id }],
  });
  await stripe.subscriptions.cancel(again.id);
  const count = async (status?: 'all' | 'canceled' | 'ended' | 'active') =>
    (await stripe.subscriptions.list({ customer: String(customer), ...(status && { status }) })).data.length;
  expect([
    await count(),
    await count('all'),
    await count('canceled'),
    await count('ended'),
    await count('active'),
  ]).toEqual([1, 2, 1, 1, 1]);
  expect(await refusal(stripe.subscriptions.list({ customer: 'cus_x' }))).toMatchObject({
    code: 'resource_missing',
  });
  const expanded = await stripe.customers.retrieve(String(customer), { expand: ['subscriptions'] });
  expect('subscriptions' in expanded && expanded.subscriptions?.data).toHaveLength(1);
});

it('one customer pays in one currency', async () => {
  const made = await subscribed();
  const dollars = await on.stripe.prices.create({
    currency: 'usd',
    unit_amount: 999,
    recurring: { interval: 'month' },
    product: String(plans.basic.product),
  });
  const call = on.stripe.subscriptions.create({
    customer: String(made.customer),
    items: [{ price: dollars.id }],
  });
  expect((await refusal(call)).message).toMatch(/cannot combine currencies/);
});

it('pausing the collection keeps it active', async () => {
  const made = await subscribed();
  const paused = await on.stripe.subscriptions.update(made.id, {
    pause_collection: { behavior: 'void', resumes_at: START + 90 * DAY },
  });
  expect(paused).toMatchObject({
    status: 'active',
    pause_collection: { behavior: 'void', resumes_at: START + 90 * DAY },
  });
  expect(
    (await on.stripe.subscriptions.update(made.id, { pause_collection: null })).pause_collection,
  ).toBeNull();
});

it('refuses one-time prices, unknown items and an item twice', async () => {
  const { stripe } = on;
  const made = await subscribed();
  const customer = String(made.customer);
  expect(
    await refusal(stripe.subscriptions.create({ customer, items: [{ price: plans.once.id }] })),
  ).toMatchObject({ statusCode: 400 });
  expect(
    await refusal(stripe.subscriptions.update(made.id, { items: [{ id: 'si_x', price: plans.pro.id }] })),
  ).toMatchObject({
    param: 'items[0][id]',
  });
  expect(
    await refusal(stripe.subscriptions.update(made.id, { items: [{ price: plans.basic.id }] })),
  ).toMatchObject({ param: 'items' });
  expect(
    await refusal(stripe.subscriptions.create({ customer: 'cus_x', items: [{ price: plans.basic.id }] })),
  ).toMatchObject({
    code: 'resource_missing',
    param: 'customer',
  });
});
