import fc from 'fast-check';
import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Catalogue,
  catalogue,
  customerWithCard,
  DAY,
  first,
  refusal,
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

const JAN_15 = Date.UTC(2026, 0, 15) / 1000;
const FEB_15 = Date.UTC(2026, 1, 15) / 1000;

/** A subscription that began on 15 January on its own clock, which now stands `days` later. */
async function subscribedSince(days: number, price: Stripe.Price = plans.basic) {
  const clock = await on.stripe.testHelpers.testClocks.create({ frozen_time: JAN_15 });
  const customer = await customerWithCard(on.stripe, 'pm_card_visa', clock.id);
  const made = await on.stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  if (days > 0)
    await on.stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: JAN_15 + days * DAY });
  return { clock: clock.id, id: made.id, item: first(made.items.data).id, customer: customer.id };
}

async function latestInvoice(subscription: Stripe.Subscription): Promise<Stripe.Invoice> {
  return on.stripe.invoices.retrieve(String(subscription.latest_invoice));
}

it('always_invoice: the unused part back, the rest of the period of the new price, paid at once', async () => {
  const { id, item } = await subscribedSince(10);
  const changed = await on.stripe.subscriptions.update(id, {
    items: [{ id: item, price: plans.pro.id }],
    proration_behavior: 'always_invoice',
  });
  // 21 of 31 days are left: 999 * 21/31 = 676.7, 2999 * 21/31 = 2031.6
  const invoice = await latestInvoice(changed);
  expect(invoice.lines.data.map((line) => line.amount)).toEqual([-677, 2032]);
  expect(invoice).toMatchObject({ billing_reason: 'subscription_update', status: 'paid', amount_paid: 1355 });
  const [credit, debit] = invoice.lines.data;
  expect(credit?.parent?.subscription_item_details).toMatchObject({ proration: true, subscription: id });
  expect(
    credit?.parent?.subscription_item_details?.proration_details?.credited_items?.invoice_line_items,
  ).toHaveLength(1);
  expect(credit?.period).toEqual({ start: JAN_15 + 10 * DAY, end: FEB_15 });
  expect(debit?.description).toMatch(/^Remaining time on Pro/);
  expect(first(changed.items.data)).toMatchObject({ id: item, current_period_end: FEB_15 });
});

it('create_prorations: waits for the renewal and is on it', async () => {
  const { id, item, clock } = await subscribedSince(10);
  const changed = await on.stripe.subscriptions.update(id, { items: [{ id: item, price: plans.pro.id }] });
  expect((await latestInvoice(changed)).billing_reason).toBe('subscription_create');
  await on.stripe.testHelpers.testClocks.advance(clock, { frozen_time: FEB_15 + 7200 });
  const renewal = await latestInvoice(await on.stripe.subscriptions.retrieve(id));
  expect(renewal.lines.data.map((line) => line.amount)).toEqual([-677, 2032, 2999]);
  expect(renewal).toMatchObject({ billing_reason: 'subscription_cycle', status: 'paid', amount_paid: 4354 });
});

it('none: nothing now, the new price from the renewal', async () => {
  const { id, item, clock } = await subscribedSince(10);
  await on.stripe.subscriptions.update(id, {
    items: [{ id: item, price: plans.pro.id }],
    proration_behavior: 'none',
  });
  await on.stripe.testHelpers.testClocks.advance(clock, { frozen_time: FEB_15 + 7200 });
  const renewal = await latestInvoice(await on.stripe.subscriptions.retrieve(id));
  expect(renewal.lines.data.map((line) => line.amount)).toEqual([2999]);
});

it('a downgrade leaves a credit that the next invoice uses', async () => {
  const { id, item, customer, clock } = await subscribedSince(10, plans.pro);
  const changed = await on.stripe.subscriptions.update(id, {
    items: [{ id: item, price: plans.basic.id }],
    proration_behavior: 'always_invoice',
  });
  expect(await latestInvoice(changed)).toMatchObject({
    total: -1355,
    amount_due: 0,
    ending_balance: -1355,
    status: 'paid',
  });
  expect(await on.stripe.customers.retrieve(customer)).toMatchObject({ balance: -1355 });
  await on.stripe.testHelpers.testClocks.advance(clock, { frozen_time: FEB_15 + 7200 });
  const renewal = await latestInvoice(await on.stripe.subscriptions.retrieve(id));
  expect(renewal).toMatchObject({
    total: 999,
    starting_balance: -1355,
    amount_due: 0,
    ending_balance: -356,
    status: 'paid',
  });
});

it('another interval starts the billing cycle anew and is billed at once', async () => {
  const { id, item } = await subscribedSince(10);
  const changed = await on.stripe.subscriptions.update(id, { items: [{ id: item, price: plans.yearly.id }] });
  const now = JAN_15 + 10 * DAY;
  expect(changed.billing_cycle_anchor).toBe(now);
  expect(first(changed.items.data)).toMatchObject({
    current_period_start: now,
    current_period_end: Date.UTC(2027, 0, 25) / 1000,
  });
  const invoice = await latestInvoice(changed);
  expect(invoice.lines.data.map((line) => line.amount)).toEqual([-677, 29990]);
  expect(invoice).toMatchObject({ status: 'paid', amount_paid: 29313 });
});

it('what ends with the period ends with the new period', async () => {
  const { id, item } = await subscribedSince(10);
  await on.stripe.subscriptions.update(id, { cancel_at_period_end: true });
  const changed = await on.stripe.subscriptions.update(id, { items: [{ id: item, price: plans.yearly.id }] });
  expect(changed).toMatchObject({ cancel_at_period_end: true, cancel_at: Date.UTC(2027, 0, 25) / 1000 });
});

it('what was never billed is not given back', async () => {
  const { id, item } = await subscribedSince(10);
  await on.stripe.subscriptions.update(id, {
    items: [{ id: item, price: plans.pro.id }],
    proration_behavior: 'none',
  });
  const back = await on.stripe.subscriptions.update(id, {
    items: [{ id: item, price: plans.basic.id }],
    proration_behavior: 'always_invoice',
  });
  // Billed was Basic alone: its own unused part is credited and charged again.
  expect((await latestInvoice(back)).lines.data.map((line) => line.amount)).toEqual([-677, 677]);
});

it('a second change in a period gives back only what the first one billed', async () => {
  const { id, item, clock } = await subscribedSince(10);
  const to = (price: string) =>
    on.stripe.subscriptions.update(id, {
      items: [{ id: item, price }],
      proration_behavior: 'always_invoice',
    });
  await to(plans.pro.id);
  await on.stripe.testHelpers.testClocks.advance(clock, { frozen_time: JAN_15 + 20 * DAY });
  // 11 of 31 days are left: 2999 * 11/31 = 1064.2, 999 * 11/31 = 354.5
  const invoice = await latestInvoice(await to(plans.basic.id));
  expect(invoice.lines.data.map((line) => line.amount)).toEqual([-1064, 354]);
});

it('a preview shows what the change then bills, and changes nothing', async () => {
  const { id, item } = await subscribedSince(10);
  const items = [{ id: item, price: plans.pro.id }];
  const preview = await on.stripe.invoices.createPreview({
    subscription: id,
    subscription_details: { items, proration_behavior: 'always_invoice' },
  });
  expect((await on.stripe.subscriptions.retrieve(id)).items.data[0]?.price.id).toBe(plans.basic.id);
  const changed = await on.stripe.subscriptions.update(id, { items, proration_behavior: 'always_invoice' });
  const billed = await latestInvoice(changed);
  expect(preview.lines.data.map((line) => line.amount)).toEqual(billed.lines.data.map((line) => line.amount));
  expect(preview.amount_due).toBe(billed.amount_due);
  const renewal = await on.stripe.invoices.createPreview({ subscription: id });
  expect(renewal.lines.data.map((line) => line.amount)).toEqual([2999]);
  const none = on.stripe.invoices.createPreview({
    subscription: id,
    subscription_details: { cancel_at_period_end: true },
  });
  expect(await refusal(none)).toMatchObject({ statusCode: 404, code: 'invoice_upcoming_none' });
});

it('error_if_incomplete: a card that cannot pay changes nothing', async () => {
  const { id, item, customer } = await subscribedSince(10);
  on.control.setCard(customer, 'pm_card_chargeCustomerFail');
  const change: Stripe.SubscriptionUpdateParams = {
    items: [{ id: item, price: plans.pro.id }],
    proration_behavior: 'always_invoice',
  };
  expect(
    await refusal(on.stripe.subscriptions.update(id, { ...change, payment_behavior: 'error_if_incomplete' })),
  ).toMatchObject({ statusCode: 402 });
  expect((await on.stripe.subscriptions.retrieve(id)).items.data[0]?.price.id).toBe(plans.basic.id);
  expect((await on.stripe.subscriptions.update(id, change)).status).toBe('past_due');
});

it('any moment, quantities up and down: the lines add up to the seconds', async () => {
  const month = FEB_15 - JAN_15;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: month - 1 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      async (second, from, to) => {
        fc.pre(from !== to);
        const clock = await on.stripe.testHelpers.testClocks.create({ frozen_time: JAN_15 });
        const customer = await customerWithCard(on.stripe, 'pm_card_visa', clock.id);
        const made = await on.stripe.subscriptions.create({
          customer: customer.id,
          items: [{ price: plans.basic.id, quantity: from }],
        });
        await on.stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: JAN_15 + second });
        const items = [{ id: first(made.items.data).id, quantity: to }];
        const changed = await on.stripe.subscriptions.update(made.id, {
          items,
          proration_behavior: 'always_invoice',
        });
        const left = (month - second) / month;
        const expected = [-Math.round(999 * from * left), Math.round(999 * to * left)].filter(
          (amount) => amount !== 0,
        );
        const lines = (await latestInvoice(changed)).lines.data.map((line) => line.amount);
        expect(lines).toEqual(expected.length === 0 ? [999 * from] : expected);
      },
    ),
    { seed: 11, numRuns: 25 },
  );
});
