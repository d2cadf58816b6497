import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refundPayment } from '../../../worker/backoffice/refund-payment.ts';
import { checkPayment } from '../../../worker/consults/sessions/check-payment.ts';
import { confirm } from '../../../worker/core/billing/plans/confirm.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { reconcileCommand } from '../support/reconcile-command.ts';

let postgres: RealPostgres;
let world: MoneyWorld;
beforeAll(async () => {
  postgres = await startRealPostgres();
  world = await openMoneyWorld(postgres);
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const product = { product: 'call-a-vet' } as const;

/** Undone at the end: what somebody changed by hand. */
const whatChanges = async (change: string, undo: string) => {
  await postgres.exec(change);
  const { agrees, totals, differences } = await world.reconcile();
  await postgres.exec(undo);
  const measures = totals.filter((total) => !total.agrees).map(({ measure }) => measure);
  return { agrees, measures, differences: differences.length };
};

test('Ledger, tables and Stripe: a plan, consults beside it and money given back agree once they were heard of', async () => {
  const [ana, ben, carla] = [await world.person(), await world.person(), await world.person()];
  await world.subscribe(ana);
  await confirm(ana, product);
  const delivered = await world.payForConsult(ben);
  await world.deliver(ben, delivered);
  await refundPayment(await world.admin(), {
    id: delivered.paymentId,
    amount: 500,
    reason: 'requested_by_customer',
    idempotencyKey: randomUUID(),
  });
  const { paymentId } = await world.payForConsult(carla);
  expect(await world.reconcile()).toMatchObject({
    agrees: false,
    differences: [{ here: null, stripe: 'authorised 0 0' }],
  });
  await checkPayment(carla, { paymentId });

  const { agrees, totals, differences } = await world.reconcile();
  expect({ agrees, differences }).toEqual({ agrees: true, differences: [] });
  const figures = (measure: string) => {
    const { ledger, stored, stripe } = totals.find((total) => total.measure === measure) ?? {};
    return [ledger, stored, stripe];
  };
  expect(figures('invoices')).toEqual([999, 999, 999]);
  expect(figures('invoice payments')).toEqual([null, 999, 999]);
  expect(figures('consults')).toEqual([2490, 2490, 2490]);
  expect(figures('refunds')).toEqual([500, 500, 500]);
  expect(figures('held')).toEqual([null, 2490, 2490]);
  expect(figures('units used')).toEqual([1, 1, null]);
  expect(figures('units beside the plan')).toEqual([2, 2, null]);
});

test('What happened at Stripe without us is named, and gone after the next sync', async () => {
  const ana = await world.person();
  const customer = await world.subscribe(ana);
  await confirm(ana, product);
  const [intent] = (await world.stripe.paymentIntents.list({ customer })).data;
  await world.stripe.refunds.create({ payment_intent: intent?.id ?? '', amount: 100 });
  const [subscription] = (await world.stripe.subscriptions.list({ customer })).data;
  await world.stripe.subscriptions.cancel(subscription?.id ?? '');
  expect((await world.reconcile()).differences).toEqual(
    expect.arrayContaining([
      { id: intent?.id, here: 'captured 999 0', stripe: 'partially_refunded 999 100' },
      { id: subscription?.id, here: 'active', stripe: 'canceled' },
    ]),
  );
  const lost = await reconcileCommand(world.vars);
  expect(lost.printed).toContain(`${subscription?.id}: here "active", at Stripe "canceled"`);
  expect(lost.code).toBe(1);

  await confirm(ana, product);
  const found = await reconcileCommand(world.vars);
  expect(found.printed).toContain('Everything agrees.');
  expect(found.code).toBe(0);
});

test('A plan that was paid unheard of is named with its payment; other money of the account is none of ours', async () => {
  const ana = await world.person();
  const customer = await world.subscribe(ana);
  const [invoice] = (await world.stripe.paymentIntents.list({ customer })).data;
  const other = await world.stripe.paymentIntents.create({
    amount: 700,
    currency: 'eur',
    customer,
    payment_method: 'pm_card_visa',
    confirm: true,
    off_session: true,
  });
  const { differences } = await world.reconcile();
  expect(differences).toContainEqual({ id: invoice?.id, here: null, stripe: 'captured 999 0' });
  expect(differences.filter(({ id }) => id === other.id)).toEqual([]);

  await confirm(ana, product);
  expect(await world.reconcile()).toMatchObject({ agrees: true, differences: [] });
});

test('What was changed by hand is found, on whichever side', async () => {
  const shift = (what: string) => (sign: string) => what.replaceAll('±', sign);
  const both = (what: (sign: string) => string) => whatChanges(what('+'), what('-'));
  expect(
    await both(shift('update payments set amount_refunded = amount_refunded ± 1 where amount_refunded > 0')),
  ).toEqual({ agrees: false, measures: ['refunds'], differences: 2 });
  expect(await both(shift('update invoices set amount_paid = amount_paid ± 1'))).toMatchObject({
    measures: ['invoices'],
  });
  expect(
    await both(shift(`update billing_events set amount = amount ± 1 where kind = 'payment.captured'`)),
  ).toEqual({ agrees: false, measures: ['consults'], differences: 0 });
  expect(
    await both(shift('update subscription_usage set used = used ± 1, granted = granted ± 1 where used > 0')),
  ).toEqual({ agrees: false, measures: ['units of grants in counters', 'units used'], differences: 0 });
  expect((await world.reconcile()).agrees).toBe(true);
});

test('Without settings, or without Stripe, the command says so and reports nothing', async () => {
  expect(await reconcileCommand({})).toMatchObject({
    code: 2,
    printed: expect.stringContaining('DATABASE_URL'),
  });
  const { STRIPE_SECRET_KEY: _, ...others } = world.vars;
  expect(await reconcileCommand(others)).toMatchObject({
    code: 2,
    printed: expect.stringContaining('PROVIDER_OFF'),
  });
});
