import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCycles, periodAt } from '../clocks/periods.ts';
import { subscribedOn, utc } from './clocked-subscription.ts';
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

const HOUR = 3600;

it('31 January renews on the last day of shorter months and comes back to the 31st', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 31, 15));
  const ends: number[] = [first(s.made.items.data).current_period_end];
  for (const at of [utc(2026, 3, 1), utc(2026, 4, 1), utc(2026, 5, 1), utc(2026, 6, 1)]) {
    await s.advance(at);
    ends.push(first((await s.now()).items.data).current_period_end);
  }
  expect(ends).toEqual([
    utc(2026, 2, 28, 15),
    utc(2026, 3, 31, 15),
    utc(2026, 4, 30, 15),
    utc(2026, 5, 31, 15),
    utc(2026, 6, 30, 15),
  ]);
  expect((await s.now()).billing_cycle_anchor).toBe(utc(2026, 1, 31, 15));
});

it('periods: leap days, years and weeks keep their grid', () => {
  const year = { interval: 'year', interval_count: 1 };
  expect(addCycles(utc(2024, 2, 29), year, 1)).toBe(utc(2025, 2, 28));
  expect(addCycles(utc(2024, 2, 29), year, 4)).toBe(utc(2028, 2, 29));
  expect(addCycles(utc(2026, 12, 31, 23), { interval: 'month', interval_count: 2 }, 1)).toBe(
    utc(2027, 2, 28, 23),
  );
  expect(periodAt(utc(2026, 1, 31), { interval: 'month', interval_count: 1 }, utc(2027, 2, 28))).toEqual({
    start: utc(2027, 2, 28),
    end: utc(2027, 3, 31),
  });
  expect(periodAt(utc(2026, 1, 1), { interval: 'week', interval_count: 2 }, utc(2026, 1, 14))).toEqual({
    start: utc(2026, 1, 1),
    end: utc(2026, 1, 15),
  });
});

it('a renewal is a draft for an hour, then finalized and paid', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15));
  await s.advance(utc(2026, 2, 15));
  expect(first(await s.invoices())).toMatchObject({
    status: 'draft',
    billing_reason: 'subscription_cycle',
    automatically_finalizes_at: utc(2026, 2, 15, 1),
  });
  expect(first((await s.now()).items.data)).toMatchObject({
    current_period_start: utc(2026, 2, 15),
    current_period_end: utc(2026, 3, 15),
  });
  await s.advance(utc(2026, 2, 15, 1));
  const paid = first(await s.invoices());
  expect(paid).toMatchObject({ status: 'paid', created: utc(2026, 2, 15), amount_paid: 999 });
  expect(paid.status_transitions.paid_at).toBe(utc(2026, 2, 15, 1));
  expect(s.types().slice(-6)).toEqual([
    'invoice.created',
    'customer.subscription.updated',
    'invoice.finalized',
    'invoice.updated',
    'invoice.paid',
    'invoice.payment_succeeded',
  ]);
});

it('many renewals in one advance happen in order, each at its own time', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15));
  await s.advance(utc(2026, 3, 15));
  const created = (await s.invoices()).map((row) => row.created);
  expect(created).toEqual([utc(2026, 3, 15), utc(2026, 2, 15), utc(2026, 1, 15)]);
  expect((await s.invoices()).map((row) => row.status)).toEqual(['draft', 'paid', 'paid']);
  const times = on.control
    .events()
    .filter((event) => event.type === 'invoice.paid' && JSON.stringify(event.data).includes(s.id))
    .map((event) => event.created);
  expect(times).toEqual([utc(2026, 1, 15), utc(2026, 2, 15, 1)]);
});

it('cancel_at_period_end ends it at the period end and bills no more', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15));
  await on.stripe.subscriptions.update(s.id, { cancel_at_period_end: true });
  await s.advance(utc(2026, 2, 14, 23));
  expect((await s.now()).status).toBe('active');
  await s.advance(utc(2026, 2, 15));
  expect(await s.now()).toMatchObject({
    status: 'canceled',
    ended_at: utc(2026, 2, 15),
    canceled_at: utc(2026, 1, 15),
  });
  expect(await s.invoices()).toHaveLength(1);
  expect(s.types().at(-1)).toBe('customer.subscription.deleted');
});

it('a trial: nothing due, a warning three days before, then the first payment', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15), { trial_period_days: 14 });
  expect(s.made).toMatchObject({
    status: 'trialing',
    trial_end: utc(2026, 1, 29),
    trial_start: utc(2026, 1, 15),
  });
  expect(first(await s.invoices())).toMatchObject({ total: 0, status: 'paid' });
  await s.advance(utc(2026, 1, 26));
  expect(s.types().at(-1)).toBe('customer.subscription.trial_will_end');
  await s.advance(utc(2026, 1, 29, 1));
  expect(await s.now()).toMatchObject({ status: 'active', billing_cycle_anchor: utc(2026, 1, 29) });
  expect(first(await s.invoices())).toMatchObject({ amount_paid: 999, status: 'paid' });
  expect(first((await s.now()).items.data).current_period_end).toBe(utc(2026, 2, 28));
});

it('trial_end now ends a trial and bills; a later trial_end gives time back', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15), { trial_period_days: 14 });
  await s.advance(utc(2026, 1, 20));
  const begun = await on.stripe.subscriptions.update(s.id, { trial_end: 'now' });
  expect(begun).toMatchObject({ status: 'active', billing_cycle_anchor: utc(2026, 1, 20) });
  expect(first(await s.invoices())).toMatchObject({ amount_paid: 999 });
  const again = await on.stripe.subscriptions.update(s.id, {
    trial_end: utc(2026, 2, 1),
    proration_behavior: 'none',
  });
  expect(again).toMatchObject({ status: 'trialing', trial_end: utc(2026, 2, 1) });
});

it.each([
  ['cancel', 'canceled'],
  ['pause', 'paused'],
] as const)('a trial without a card ends as trial_settings say: %s', async (behaviour, status) => {
  const clock = await on.stripe.testHelpers.testClocks.create({ frozen_time: utc(2026, 1, 15) });
  const customer = await on.stripe.customers.create({ test_clock: clock.id });
  const trial_settings = { end_behavior: { missing_payment_method: behaviour } };
  const made = await on.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: plans.basic.id }],
    trial_period_days: 7,
    trial_settings,
  });
  await on.stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: utc(2026, 1, 22, 2) });
  expect((await on.stripe.subscriptions.retrieve(made.id)).status).toBe(status);
  if (status !== 'paused') return;
  on.control.setCard(customer.id, 'pm_card_visa');
  expect((await on.stripe.subscriptions.resume(made.id)).status).toBe('active');
});

it('a paused collection voids renewals until it resumes by itself', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15));
  await on.stripe.subscriptions.update(s.id, {
    pause_collection: { behavior: 'void', resumes_at: utc(2026, 3, 1) },
  });
  await s.advance(utc(2026, 2, 15, 2));
  expect(first(await s.invoices()).status).toBe('void');
  expect((await s.now()).status).toBe('active');
  await s.advance(utc(2026, 3, 15, 2));
  expect(first(await s.invoices()).status).toBe('paid');
  expect((await s.now()).pause_collection).toBeNull();
});

it('a schedule brings the cheaper plan at the period end', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15), { items: [{ price: plans.pro.id }] });
  const schedule = await on.stripe.subscriptionSchedules.create({ from_subscription: s.id });
  const current = first(schedule.phases);
  await on.stripe.subscriptionSchedules.update(schedule.id, {
    end_behavior: 'release',
    phases: [
      { items: [{ price: plans.pro.id }], start_date: current.start_date, end_date: current.end_date },
      { items: [{ price: plans.basic.id }], duration: { interval: 'month', interval_count: 1 } },
    ],
  });
  await s.advance(utc(2026, 2, 15, 1));
  expect((await s.now()).items.data[0]?.price.id).toBe(plans.basic.id);
  expect(first(await s.invoices()).lines.data.map((line) => line.amount)).toEqual([999]);
  await s.advance(utc(2026, 3, 15, 1));
  expect((await s.now()).schedule).toBeNull();
  expect((await on.stripe.subscriptionSchedules.retrieve(schedule.id)).status).toBe('released');
});

it('a clock answers advancing, is ready at the next look, and refuses what Stripe refuses', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15));
  const clocks = on.stripe.testHelpers.testClocks;
  expect((await clocks.advance(s.clock, { frozen_time: utc(2026, 1, 16) })).status).toBe('advancing');
  expect(await clocks.retrieve(s.clock)).toMatchObject({ status: 'ready', frozen_time: utc(2026, 1, 16) });
  expect(await refusal(clocks.advance(s.clock, { frozen_time: utc(2026, 1, 15) }))).toMatchObject({
    param: 'frozen_time',
  });
  expect(await refusal(clocks.advance(s.clock, { frozen_time: utc(2026, 6, 15) }))).toMatchObject({
    param: 'frozen_time',
  });
  await clocks.del(s.clock);
  expect(await refusal(on.stripe.subscriptions.retrieve(s.id))).toMatchObject({ statusCode: 404 });
});

it('the common time renews customers without a test clock, skipped by hand or by the injected clock', async () => {
  const customer = await customerWithCard(on.stripe);
  const made = await on.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: plans.basic.id }],
  });
  const invoices = async () => (await on.stripe.invoices.list({ subscription: made.id })).data.length;
  on.clock.time += 31 * DAY + HOUR;
  expect(await invoices()).toBe(2);
  on.control.advance(31 * DAY);
  expect(await invoices()).toBe(3);
});
