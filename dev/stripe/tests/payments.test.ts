import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAY, refusal, START, type StandIn, standIn } from './stand-in.ts';

let on: StandIn;
beforeAll(async () => {
  on = await standIn();
});
afterAll(() => on.close());

const NO_REDIRECTS = { enabled: true, allow_redirects: 'never' } as const;

function authorised(
  amount = 1490,
  card = 'pm_card_visa',
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
) {
  return on.stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    capture_method: 'manual',
    payment_method: card,
    confirm: true,
    automatic_payment_methods: NO_REDIRECTS,
    ...more,
  });
}

/** The types of the events about one intent or its charge. */
function typesOf(intent: string): string[] {
  return on.control
    .events()
    .filter((event) => JSON.stringify(event.data.object).includes(intent))
    .map((event) => event.type);
}

it('an intent without a card waits; confirming it takes the money', async () => {
  const { stripe } = on;
  const made = await stripe.paymentIntents.create({
    amount: 1490,
    currency: 'eur',
    metadata: { consult: 'c1' },
  });
  expect(made).toMatchObject({
    status: 'requires_payment_method',
    capture_method: 'automatic_async',
    amount_received: 0,
  });
  const paid = await stripe.paymentIntents.confirm(made.id, {
    payment_method: 'pm_card_visa',
    return_url: 'http://localhost/back',
  });
  expect(paid).toMatchObject({ status: 'succeeded', amount_received: 1490, metadata: { consult: 'c1' } });
  const charge = await stripe.charges.retrieve(String(paid.latest_charge));
  expect(charge).toMatchObject({
    amount: 1490,
    amount_captured: 1490,
    captured: true,
    paid: true,
    payment_intent: made.id,
  });
  expect(typesOf(made.id)).toEqual([
    'payment_intent.created',
    'charge.succeeded',
    'payment_intent.succeeded',
  ]);
});

it('authorise, capture the whole: the money moves at the capture', async () => {
  const held = await authorised();
  expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 1490, amount_received: 0 });
  const paid = await on.stripe.paymentIntents.capture(held.id);
  expect(paid).toMatchObject({ status: 'succeeded', amount_capturable: 0, amount_received: 1490 });
  expect(typesOf(held.id)).toEqual([
    'payment_intent.created',
    'charge.succeeded',
    'payment_intent.amount_capturable_updated',
    'charge.captured',
    'payment_intent.succeeded',
  ]);
  expect(await refusal(on.stripe.paymentIntents.capture(held.id))).toMatchObject({
    code: 'payment_intent_unexpected_state',
    statusCode: 400,
  });
});

it('capture a part: the rest is let go, and only the part can be refunded', async () => {
  const held = await authorised();
  expect(await refusal(on.stripe.paymentIntents.capture(held.id, { amount_to_capture: 1491 }))).toMatchObject(
    { code: 'amount_too_large' },
  );
  const paid = await on.stripe.paymentIntents.capture(held.id, { amount_to_capture: 1000 });
  expect(paid).toMatchObject({
    status: 'succeeded',
    amount: 1490,
    amount_received: 1000,
    amount_capturable: 0,
  });
  const call = on.stripe.refunds.create({ payment_intent: held.id, amount: 1001 });
  expect((await refusal(call)).message).toBe(
    'Refund amount (€10.01) is greater than unrefunded amount on charge (€10.00)',
  );
  expect(await on.stripe.refunds.create({ payment_intent: held.id })).toMatchObject({
    amount: 1000,
    status: 'succeeded',
  });
});

it('cancel lets an authorisation go; a second cancel is refused', async () => {
  const held = await authorised();
  const gone = await on.stripe.paymentIntents.cancel(held.id, { cancellation_reason: 'abandoned' });
  expect(gone).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned', amount_received: 0 });
  expect(typesOf(held.id).slice(-2)).toEqual(['charge.refunded', 'payment_intent.canceled']);
  expect(await refusal(on.stripe.paymentIntents.cancel(held.id))).toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  expect(await refusal(on.stripe.paymentIntents.capture(held.id))).toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
});

it('an authorisation that nobody captures ends after seven days', async () => {
  const held = await authorised();
  on.clock.time += 7 * DAY;
  expect(await on.stripe.paymentIntents.retrieve(held.id)).toMatchObject({
    status: 'canceled',
    cancellation_reason: 'automatic',
    canceled_at: START + 7 * DAY,
  });
});

it('a declined card: 402 with the intent in the error, and the intent can be tried again', async () => {
  const error = await refusal(authorised(1490, 'pm_card_chargeDeclinedInsufficientFunds'));
  expect(error).toMatchObject({
    type: 'StripeCardError',
    statusCode: 402,
    code: 'card_declined',
    decline_code: 'insufficient_funds',
  });
  const intent = error.payment_intent;
  expect(intent).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'card_declined' },
  });
  expect(typesOf(String(intent?.id)).slice(-2)).toEqual(['charge.failed', 'payment_intent.payment_failed']);
  const paid = await on.stripe.paymentIntents.confirm(String(intent?.id), { payment_method: 'pm_card_visa' });
  expect(paid.status).toBe('requires_capture');
});

it.each([
  ['complete', 'succeeded', 'succeeded'],
  ['fail', 'requires_payment_method', 'failed'],
])('3-D Secure: %s', async (answer, status, redirect) => {
  const waiting = await authorised(1490, 'pm_card_threeDSecure2Required', {
    capture_method: 'automatic',
    return_url: 'http://localhost/back?x=1',
  });
  expect(waiting).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
  const url = String(waiting.next_action?.redirect_to_url?.url);
  const page = await fetch(`${url}?locale=es`);
  expect(await page.text()).toContain('Confirma que eres tú');
  const back = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ answer }),
    redirect: 'manual',
  });
  const target = new URL(String(back.headers.get('location')));
  expect(Object.fromEntries(target.searchParams)).toMatchObject({
    x: '1',
    payment_intent: waiting.id,
    redirect_status: redirect,
  });
  expect((await on.stripe.paymentIntents.retrieve(waiting.id)).status).toBe(status);
});

it('nobody there: a card that always asks is declined off session', async () => {
  const call = authorised(1490, 'pm_card_authenticationRequired', { off_session: true });
  expect(await refusal(call)).toMatchObject({ code: 'authentication_required', statusCode: 402 });
});

it('refunds: parts up to the whole, listed, never more', async () => {
  const { stripe } = on;
  const paid = await authorised(2000, 'pm_card_visa', { capture_method: 'automatic' });
  const one = await stripe.refunds.create({
    payment_intent: paid.id,
    amount: 500,
    reason: 'requested_by_customer',
    metadata: { by: 'admin' },
  });
  expect(one).toMatchObject({
    object: 'refund',
    amount: 500,
    currency: 'eur',
    reason: 'requested_by_customer',
    metadata: { by: 'admin' },
  });
  const charge = String(paid.latest_charge);
  expect(await stripe.charges.retrieve(charge, { expand: ['refunds'] })).toMatchObject({
    amount_refunded: 500,
    refunded: false,
    refunds: { data: [{ id: one.id }] },
  });
  await stripe.refunds.create({ charge });
  expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 2000, refunded: true });
  expect(await refusal(stripe.refunds.create({ charge }))).toMatchObject({ code: 'charge_already_refunded' });
  expect((await stripe.refunds.list({ payment_intent: paid.id })).data.map((row) => row.amount)).toEqual([
    1500, 500,
  ]);
  expect(typesOf(paid.id).slice(-4)).toEqual([
    'refund.created',
    'charge.refunded',
    'refund.created',
    'charge.refunded',
  ]);
});

it('only what was captured can be refunded', async () => {
  const held = await authorised();
  expect(await refusal(on.stripe.refunds.create({ payment_intent: held.id }))).toMatchObject({
    statusCode: 400,
    param: 'payment_intent',
  });
  expect(await refusal(on.stripe.refunds.create({ payment_intent: 'pi_x' }))).toMatchObject({
    code: 'resource_missing',
  });
});

it('a dispute opened by the bank: events, no refund meanwhile, won gives the money back', async () => {
  const paid = await authorised(1490, 'pm_card_visa', { capture_method: 'automatic' });
  const dispute = on.control.openDispute(String(paid.latest_charge));
  expect(await on.stripe.disputes.retrieve(dispute.id)).toMatchObject({
    status: 'needs_response',
    amount: 1490,
    payment_intent: paid.id,
  });
  expect(await refusal(on.stripe.refunds.create({ payment_intent: paid.id }))).toMatchObject({
    code: 'charge_disputed',
  });
  await on.stripe.disputes.update(dispute.id, {
    evidence: { uncategorized_text: 'The consult took place.' },
  });
  on.control.closeDispute(dispute.id, 'won');
  expect(await on.stripe.charges.retrieve(dispute.charge)).toMatchObject({ disputed: true });
  const { balance_transactions } = await on.stripe.disputes.retrieve(dispute.id);
  expect(balance_transactions.map(({ amount }) => amount)).toEqual([-1490, 1490]);
  const types = on.control
    .events()
    .filter((event) => event.type.startsWith('charge.dispute.'))
    .map((event) => event.type);
  expect(types).toEqual(
    ['created', 'funds_withdrawn', 'updated', 'closed', 'funds_reinstated'].map(
      (name) => `charge.dispute.${name}`,
    ),
  );
  expect((await on.stripe.disputes.list({ payment_intent: paid.id })).data[0]?.status).toBe('won');
});

it('a bank that only asks takes nothing, until it takes the charge back after all', async () => {
  const first = await authorised(1490, 'pm_card_visa', { capture_method: 'automatic' });
  const asked = on.control.openDispute(String(first.latest_charge), { kind: 'inquiry' });
  expect(asked).toMatchObject({ status: 'warning_needs_response', balance_transactions: [] });
  expect(await on.stripe.charges.retrieve(asked.charge)).toMatchObject({ disputed: true });
  expect(() => on.control.closeDispute(asked.id, 'won')).toThrow();
  expect(on.control.escalateDispute(asked.id)).toMatchObject({
    status: 'needs_response',
    balance_transactions: [{ amount: -1490 }],
  });
  const second = await authorised(1490, 'pm_card_visa', { capture_method: 'automatic' });
  const dropped = on.control.openDispute(String(second.latest_charge), { kind: 'inquiry' });
  expect(on.control.closeDispute(dropped.id, 'warning_closed').status).toBe('warning_closed');
  expect(await on.stripe.refunds.create({ payment_intent: second.id })).toMatchObject({ amount: 1490 });
});

it('refuses too little, a missing return_url and a wrong state', async () => {
  const { stripe } = on;
  expect(await refusal(stripe.paymentIntents.create({ amount: 49, currency: 'eur' }))).toMatchObject({
    code: 'amount_too_small',
    param: 'amount',
  });
  expect(await refusal(stripe.paymentIntents.create({ amount: 999, currency: 'mxn' }))).toMatchObject({
    code: 'amount_too_small',
  });
  const made = await stripe.paymentIntents.create({ amount: 1490, currency: 'eur' });
  expect(
    (await refusal(stripe.paymentIntents.confirm(made.id, { payment_method: 'pm_card_visa' }))).message,
  ).toMatch(/return_url/);
  expect(await refusal(stripe.paymentIntents.capture(made.id))).toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  expect(await refusal(stripe.paymentIntents.retrieve('pi_x'))).toMatchObject({
    statusCode: 404,
    param: 'intent',
  });
});
