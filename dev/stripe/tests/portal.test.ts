import type Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type Catalogue,
  catalogue,
  customerWithCard,
  first,
  refusal,
  type StandIn,
  standIn,
} from './stand-in.ts';

let on: StandIn;
let plans: Catalogue;
let customer: Stripe.Customer;
let subscription: Stripe.Subscription;
let portal: Stripe.BillingPortal.Session;
beforeAll(async () => {
  on = await standIn();
  plans = await catalogue(on.stripe);
});
beforeEach(async () => {
  customer = await customerWithCard(on.stripe);
  subscription = await on.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: plans.basic.id }],
  });
  portal = await on.stripe.billingPortal.sessions.create({
    customer: customer.id,
    return_url: 'http://localhost:5173/billing',
  });
});
afterAll(() => on.close());

async function press(fields: Record<string, string>): Promise<string> {
  const answer = await fetch(portal.url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return new URL(String(answer.headers.get('location')), on.url).href;
}

async function look(query = '?locale=en'): Promise<string> {
  return (await fetch(`${portal.url}${query}`)).text();
}

it('shows the plan, the card, the invoices and the way back, in both languages', async () => {
  const english = await look();
  for (const text of [
    'Basic, €9.99 a month',
    'Renews on 15 February 2026',
    'Ends in 4242',
    'href="http://localhost:5173/billing"',
    'Pro, €299.90 a year',
  ]) {
    expect(english.replaceAll(' ', ' ')).toContain(text);
  }
  expect(await look('?locale=es')).toContain('Se renueva el 15 de febrero de 2026.');
  const invoice = /href="([^"]+\/i\/in_[^"]+)"/.exec(english)?.[1];
  expect((await fetch(String(invoice))).status).toBe(200);
});

it('changes the plan and bills the difference; a card that cannot pay changes nothing', async () => {
  on.control.setCard(customer.id, 'pm_card_chargeCustomerFail');
  const back = await press({ action: 'change', subscription: subscription.id, price: plans.pro.id });
  expect(await (await fetch(back)).text()).toContain('role="alert"');
  const price = async () => (await on.stripe.subscriptions.retrieve(subscription.id)).items.data[0]?.price.id;
  expect(await price()).toBe(plans.basic.id);
  await press({ action: 'card', card: 'pm_card_visa' });
  await press({ action: 'change', subscription: subscription.id, price: plans.pro.id });
  expect(await price()).toBe(plans.pro.id);
});

it('cancels at the period end and resumes', async () => {
  await press({ action: 'cancel', subscription: subscription.id });
  expect((await on.stripe.subscriptions.retrieve(subscription.id)).cancel_at_period_end).toBe(true);
  expect(await look()).toContain('Ends on');
  await press({ action: 'resume', subscription: subscription.id });
  expect((await on.stripe.subscriptions.retrieve(subscription.id)).cancel_at_period_end).toBe(false);
});

it("another customer's subscription is out of reach", async () => {
  const other = await customerWithCard(on.stripe);
  const theirs = await on.stripe.subscriptions.create({
    customer: other.id,
    items: [{ price: plans.basic.id }],
  });
  await press({ action: 'cancel', subscription: theirs.id });
  expect((await on.stripe.subscriptions.retrieve(theirs.id)).cancel_at_period_end).toBe(false);
});

it('flows name a subscription of the customer', async () => {
  const flow = (id: string): Stripe.BillingPortal.SessionCreateParams.FlowData => ({
    type: 'subscription_cancel',
    subscription_cancel: { subscription: id },
  });
  const made = await on.stripe.billingPortal.sessions.create({
    customer: customer.id,
    flow_data: flow(subscription.id),
  });
  expect(made.flow).toMatchObject({ type: 'subscription_cancel' });
  const call = on.stripe.billingPortal.sessions.create({ customer: customer.id, flow_data: flow('sub_x') });
  expect(await refusal(call)).toMatchObject({ code: 'resource_missing' });
});

it('an open invoice can be paid on its page', async () => {
  on.control.setCard(customer.id, 'pm_card_chargeCustomerFail');
  on.control.advance(31 * 24 * 3600 + 3600);
  const open = first((await on.stripe.invoices.list({ customer: customer.id, status: 'open' })).data);
  await fetch(String(open.hosted_invoice_url), { method: 'POST' });
  expect((await on.stripe.invoices.retrieve(open.id)).status).toBe('open');
  on.control.setCard(customer.id, 'pm_card_visa');
  await fetch(String(open.hosted_invoice_url), { method: 'POST' });
  expect((await on.stripe.invoices.retrieve(open.id)).status).toBe('paid');
  expect((await on.stripe.subscriptions.retrieve(subscription.id)).status).toBe('active');
});

it('an unknown page is a 404 that speaks the language', async () => {
  const answer = await fetch(`${on.url}/p/session/bps_x?locale=es`);
  expect([answer.status, await answer.text()]).toEqual([
    404,
    expect.stringContaining('Esta página no existe.'),
  ]);
});
