import { afterAll, beforeAll, expect, it } from 'vitest';
import { subscribedOn, utc } from './clocked-subscription.ts';
import { type Catalogue, catalogue, first, type StandIn, standIn } from './stand-in.ts';

let on: StandIn;
let plans: Catalogue;
beforeAll(async () => {
  on = await standIn();
  plans = await catalogue(on.stripe);
});
afterAll(() => on.close());

const HOUR = 3600;

it('dunning: past_due, tried again by plan, then canceled', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15));
  on.control.setCard(s.customer, 'pm_card_chargeCustomerFail');
  await s.advance(utc(2026, 2, 15, 1));
  expect((await s.now()).status).toBe('past_due');
  expect(first(await s.invoices())).toMatchObject({
    status: 'open',
    attempt_count: 1,
    next_payment_attempt: utc(2026, 2, 18, 1),
  });
  await s.advance(utc(2026, 2, 18, 1));
  await s.advance(utc(2026, 2, 23, 1));
  expect(first(await s.invoices())).toMatchObject({
    attempt_count: 3,
    next_payment_attempt: utc(2026, 3, 2, 1),
  });
  await s.advance(utc(2026, 3, 2, 1));
  expect(await s.now()).toMatchObject({
    status: 'canceled',
    cancellation_details: { reason: 'payment_failed' },
  });
  expect(first(await s.invoices())).toMatchObject({
    status: 'open',
    attempt_count: 4,
    auto_advance: false,
    next_payment_attempt: null,
  });
});

it('dunning may end unpaid: later invoices stay drafts until the latest one is paid', async () => {
  on.control.setDunning({ retryAfterDays: [3], finally: 'unpaid' });
  const s = await subscribedOn(on, plans, utc(2026, 1, 15));
  on.control.setCard(s.customer, 'pm_card_chargeCustomerFail');
  await s.advance(utc(2026, 2, 20));
  expect((await s.now()).status).toBe('unpaid');
  await s.advance(utc(2026, 3, 16));
  const latest = first(await s.invoices());
  expect(latest).toMatchObject({ status: 'draft', auto_advance: false });
  on.control.setCard(s.customer, 'pm_card_visa');
  await on.stripe.invoices.pay(latest.id);
  expect((await s.now()).status).toBe('active');
  on.control.setDunning({ retryAfterDays: [3, 5, 7], finally: 'canceled' });
});

it('a good card in time makes past_due active again', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15));
  on.control.setCard(s.customer, 'pm_card_chargeCustomerFail');
  await s.advance(utc(2026, 2, 15, 1));
  on.control.setCard(s.customer, 'pm_card_visa');
  await s.advance(utc(2026, 2, 18, 1));
  expect((await s.now()).status).toBe('active');
});

it('a renewal that must be authenticated waits for its customer', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15));
  on.control.setCard(s.customer, 'pm_card_authenticationRequired');
  await s.advance(utc(2026, 2, 15, 1));
  expect((await s.now()).status).toBe('past_due');
  expect(s.types()).toContain('invoice.payment_action_required');
  const open = first(await s.invoices());
  expect(open).toMatchObject({ status: 'open', attempt_count: 1, next_payment_attempt: utc(2026, 2, 18, 1) });
  const { payments } = await on.stripe.invoices.retrieve(open.id, { expand: ['payments'] });
  const challenge = `${on.url}/3ds/${first(payments?.data ?? []).payment.payment_intent}`;
  const answered = await fetch(challenge, {
    method: 'POST',
    body: new URLSearchParams({ answer: 'complete' }),
    redirect: 'manual',
  });
  expect(answered.headers.get('location')).toContain(open.hosted_invoice_url);
  expect((await s.now()).status).toBe('active');
});

it('past_due ends with the latest invoice: paying an older one is not enough', async () => {
  on.control.setDunning({ retryAfterDays: [3], finally: 'past_due' });
  const s = await subscribedOn(on, plans, utc(2026, 1, 15));
  on.control.setCard(s.customer, 'pm_card_chargeCustomerFail');
  await s.advance(utc(2026, 2, 15, 1));
  await s.advance(utc(2026, 3, 15, 1));
  const [latest, older] = await s.invoices();
  expect([latest?.status, older?.status, (await s.now()).status]).toEqual(['open', 'open', 'past_due']);
  on.control.setCard(s.customer, 'pm_card_visa');
  await on.stripe.invoices.pay(String(older?.id));
  expect((await s.now()).status).toBe('past_due');
  await on.stripe.invoices.pay(String(latest?.id));
  expect((await s.now()).status).toBe('active');
  on.control.setDunning({ retryAfterDays: [3, 5, 7], finally: 'canceled' });
});

it('an incomplete subscription expires after 23 hours', async () => {
  const s = await subscribedOn(on, plans, utc(2026, 1, 15), {}, 'pm_card_chargeCustomerFail');
  await s.advance(utc(2026, 1, 15) + 23 * HOUR - 1);
  expect((await s.now()).status).toBe('incomplete');
  await s.advance(utc(2026, 1, 15) + 23 * HOUR);
  expect((await s.now()).status).toBe('incomplete_expired');
  expect(first(await s.invoices()).status).toBe('void');
});
