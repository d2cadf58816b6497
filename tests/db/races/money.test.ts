import { randomUUID } from 'node:crypto';
import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DatabaseUnavailable } from '../../../db/errors.ts';
import { refundPayment } from '../../../worker/backoffice/refund-payment.ts';
import { checkout } from '../../../worker/core/billing/checkout/checkout.ts';
import { cancel } from '../../../worker/core/billing/plans/cancel.ts';
import { confirm } from '../../../worker/core/billing/plans/confirm.ts';
import { receiveWebhook } from '../../../worker/core/billing/webhooks/receive-webhook.ts';
import { AppError } from '../../../worker/core/errors.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';

let postgres: RealPostgres;
let world: MoneyWorld;
beforeAll(async () => {
  postgres = await startRealPostgres({ connections: 60 });
  world = await openMoneyWorld(postgres);
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const callAVet = { product: 'call-a-vet' } as const;

/** Everything that Stripe has to tell about a customer, newest first. */
const eventsOf = (customer: string) =>
  world.control
    .events()
    .filter(({ data }) => JSON.stringify(data).includes(customer))
    .toReversed();

/** Delivers an event as Stripe does. Answers what became of it, or the code of the refusal. */
const ring = async (event: object): Promise<string> => {
  const body = JSON.stringify(event);
  const signature = await world.stripe.webhooks.generateTestHeaderStringAsync({
    payload: body,
    secret: world.vars.STRIPE_WEBHOOK_SECRET ?? '',
    timestamp: Math.floor(world.base.now.getTime() / 1000),
  });
  return outcome(() => receiveWebhook(world.base, { body, signature }));
};

/** What of the inbox is still to be worked on. */
const unsettledOf = (customer: string) =>
  postgres.query(
    `select type, status, last_error from webhook_inbox
     where customer_id = $1 and status not in ('done', 'ignored')`,
    [customer],
  );

/** `ok` or what it answered in one word; the code of a refusal. Anything else is a bug. */
const outcome = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    const answer = await act();
    return typeof answer === 'string' ? answer : 'ok';
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return 'UNAVAILABLE';
    if (error instanceof AppError) return error.code;
    throw error;
  }
};

/** Holds every question to Stripe. */
const closeBarrier = () => world.control.addApiFault({ kind: 'hold', times: 10_000 });

/** Waits until exactly so many questions wait at the barrier: a call that gave up and came again would be counted twice. */
const heldBack = async (count: number): Promise<void> => {
  while (world.control.heldCalls() < count) await new Promise((next) => setTimeout(next, 5));
  expect(world.control.heldCalls()).toBe(count);
};

const amounts = (intents: readonly Stripe.PaymentIntent[]) =>
  Object.fromEntries(intents.map(({ id, amount_received }) => [id, amount_received]));

test.each([1, 2, 3])(
  'Checkout, webhooks, cancelling and refunds of one customer at once: no money is lost or doubled, and all agree (round %i)',
  async () => {
    const [ana, admin, other] = [await world.person(), await world.admin(), await world.admin()];
    const consult = await world.payForConsult(ana);
    await world.deliver(ana, consult);
    const customer = await world.subscribe(ana);
    await confirm(ana, callAVet);
    const before = amounts((await world.stripe.paymentIntents.list({ customer })).data);

    const told = eventsOf(customer);
    const key = randomUUID();
    const part = (who: typeof admin, idempotencyKey: string) =>
      outcome(() =>
        refundPayment(who, {
          id: consult.paymentId,
          amount: 1000,
          reason: 'requested_by_customer',
          idempotencyKey,
        }),
      );
    const pages: string[] = [];
    const shop = () =>
      outcome(async () => {
        const order = { planCode: 'basic', interval: 'month', currency: 'EUR', locale: 'es' } as const;
        pages.push((await checkout(ana, { product: 'gastronomy', ...order })).url);
      });
    // Two tabs shop, two cancel, three ask what is true; of four refunds of 1000 out of 2490 two are one and the same, twice.
    const acts = {
      shopped: [shop, shop],
      cancelled: [() => outcome(() => cancel(ana, callAVet)), () => outcome(() => cancel(ana, callAVet))],
      looked: Array.from({ length: 3 }, () => () => outcome(() => confirm(ana, callAVet))),
      refunded: [
        () => part(admin, key),
        () => part(admin, key),
        () => part(admin, randomUUID()),
        () => part(other, randomUUID()),
      ],
      rung: told.flatMap((event) => [() => ring(event), () => ring(event)]),
    };
    const kinds = Object.values(acts);
    closeBarrier();
    // Of what is rung one is worked on at a time; a page that was paid asks for everything, which is four questions.
    expect(await ring(told.find(({ type }) => type === 'checkout.session.completed') ?? {})).toBe('received');
    await heldBack(4);
    // All the others come to wait, too: a look asks everything.
    const racing = Promise.all(kinds.flat().map((act) => act()));
    await heldBack(4 + 2 + 2 + 3 * 4 + 4);
    world.control.clearApiFaults();
    const all = await racing;
    const ended = kinds.map((kind) => all.splice(0, kind.length));
    const [shopped = [], cancelled = [], looked = [], refunded = [], rung = []] = ended;
    expect(shopped).toEqual(['ok', 'ok']);
    expect(cancelled).toEqual(['ok', 'ok']);
    expect(looked).toEqual(['ok', 'ok', 'ok']);
    // Two times 1000 fit into what was paid; whichever they are, the same request twice has one answer.
    const [once, again, ...others] = refunded;
    expect(again).toBe(once);
    expect([once, ...others].toSorted()).toEqual(['CONFLICT', 'ok', 'ok']);
    expect(rung.filter((one) => !['received', 'duplicate', 'ignored', 'UNAVAILABLE'].includes(one))).toEqual(
      [],
    );

    // Both tabs are paid at once, while everything is told once more.
    await Promise.all([
      ...pages.map((url) => world.press(url, 'pay')),
      ...eventsOf(customer).map((event) => ring(event)),
    ]);
    await world.settled();
    // What the payments brought is rung, too; what was in somebody's way waits no longer. Then nothing is left to work on.
    for (const event of eventsOf(customer))
      expect(await ring(event)).toMatch(/^(received|duplicate|ignored)$/);
    await world.settled();
    expect(await unsettledOf(customer)).toEqual([]);
    for (const event of eventsOf(customer)) expect(await ring(event)).toBe('duplicate');

    const live = (await world.stripe.subscriptions.list({ customer })).data.filter(
      ({ status }) => status === 'active',
    );
    expect(live.map(({ metadata }) => metadata.product).toSorted()).toEqual(['call-a-vet', 'gastronomy']);
    expect(live.map(({ cancel_at_period_end }) => cancel_at_period_end).toSorted()).toEqual([false, true]);
    const refunds = (await world.stripe.refunds.list({ limit: 100 })).data.filter(
      ({ payment_intent }) => typeof payment_intent === 'string' && payment_intent in before,
    );
    expect(refunds.map(({ amount }) => amount)).toEqual([1000, 1000]);
    // One payment more than before: that of the second product.
    const after = amounts((await world.stripe.paymentIntents.list({ customer })).data);
    expect(after).toMatchObject(before);
    expect(Object.values(after).filter((amount) => amount > 0)).toHaveLength(Object.keys(before).length + 1);
    expect(await world.reconcile()).toMatchObject({ agrees: true, differences: [] });
  },
);
