import { randomUUID } from 'node:crypto';
import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refundPayment } from '../../../worker/backoffice/refund-payment.ts';
import { checkPayment } from '../../../worker/consults/sessions/check-payment.ts';
import { settlePayments } from '../../../worker/core/billing/payments/settle-payments.ts';
import { confirm } from '../../../worker/core/billing/plans/confirm.ts';
import { entryOf, takeEvents } from '../../../worker/core/billing/webhooks/take-event.ts';
import type { UserContext } from '../../../worker/core/context.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { openTrack, tally } from '../support/race.ts';
import { snapshot } from '../support/stripe-side.ts';

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

/** Deletes the person's customer at Stripe; they subscribe again, as another one. Gives both. */
const becomeAnother = async (as: UserContext): Promise<readonly [string, string]> => {
  const before = await world.customerOf(as);
  await world.stripe.customers.del(before);
  await confirm(as, product);
  const after = await world.subscribe(as);
  await confirm(as, product);
  expect(after).not.toBe(before);
  return [before, after];
};

const rowOf = async (id: string) => {
  const [row] = await postgres.query<{ intent: string; status: string; customer: string }>(
    'select payment_intent_id as intent, status, stripe_customer_id as customer from payments where id = $1',
    [id],
  );
  if (row === undefined) throw new Error('no payment');
  return row;
};
/** Takes an event in, and lets the queue work. Answers what became of it. */
const hear = async (event: Stripe.Event | undefined) => {
  if (event === undefined) throw new Error('no event');
  expect(await takeEvents(world.base, [await entryOf(world.base, event)])).toEqual(['received']);
  await world.base.enqueue({ kind: 'sync' });
  await world.settled();
  const [row] = await postgres.query<{ status: string }>(
    'select status from webhook_inbox where external_id = $1',
    [event.id],
  );
  return row?.status;
};
const agreed = async () => {
  const { agrees, differences } = await world.reconcile();
  expect({ agrees, differences }).toEqual({ agrees: true, differences: [] });
};

test('Money that a customer held who was deleted and made anew is taken when its consult was delivered, and can be given back', async () => {
  const ana = await world.person();
  const consult = await world.payForConsult(ana);
  await checkPayment(ana, { paymentId: consult.paymentId });
  const [before] = await becomeAnother(ana);
  await world.deliver(ana, consult);
  expect(await rowOf(consult.paymentId)).toMatchObject({ status: 'captured', customer: before });
  expect(await settlePayments(world.base, timeBudget(60_000))).toMatchObject({ settled: 0 });
  await agreed();

  await refundPayment(await world.admin(), {
    id: consult.paymentId,
    reason: 'requested_by_customer',
    idempotencyKey: randomUUID(),
  });
  expect((await rowOf(consult.paymentId)).status).toBe('refunded');
  await agreed();
});

test('Money that such a customer held for a consult that nobody started is let go, and that is written down', async () => {
  const ben = await world.person();
  const { paymentId } = await world.payForConsult(ben);
  await checkPayment(ben, { paymentId });
  const [before, after] = await becomeAnother(ben);
  await postgres.query("update payments set authorised_at = now() - interval '25 hours' where id = $1", [
    paymentId,
  ]);
  expect(await settlePayments(world.base, timeBudget(60_000))).toMatchObject({ settled: 1 });
  expect(await rowOf(paymentId)).toMatchObject({ status: 'voided', customer: before });
  expect(await settlePayments(world.base, timeBudget(60_000))).toMatchObject({ settled: 0 });
  await agreed();
  const plan = await confirm(ben, product);
  expect([plan?.planCode, await world.customerOf(ben)]).toEqual(['care', after]);
});

test('Money whose customer nobody noted is taken all the same: Stripe says whose it is, and that is written down', async () => {
  const dora = await world.person();
  const consult = await world.payForConsult(dora);
  await checkPayment(dora, { paymentId: consult.paymentId });
  const customer = await world.customerOf(dora);
  await postgres.query('delete from stripe_customers where user_id = $1', [dora.actor.id]);
  await postgres.query('update payments set stripe_customer_id = null where id = $1', [consult.paymentId]);
  await world.deliver(dora, consult);
  expect(await rowOf(consult.paymentId)).toMatchObject({ status: 'captured', customer });
  expect(await world.customerOf(dora)).toBe(customer);
  expect(await settlePayments(world.base, timeBudget(60_000))).toMatchObject({ settled: 0 });
  await agreed();
});

test('What happens to a former customer’s money at Stripe is heard of, and leaves the plan of now alone', async () => {
  const carla = await world.person();
  const consult = await world.payForConsult(carla);
  await world.deliver(carla, consult);
  const [before] = await becomeAnother(carla);
  const { intent } = await rowOf(consult.paymentId);
  await world.stripe.refunds.create({ payment_intent: intent, amount: 500 });
  const [refunded] = (await world.stripe.events.list({ type: 'charge.refunded' })).data;
  expect(await hear(refunded)).toBe('done');
  expect(await rowOf(consult.paymentId)).toMatchObject({ status: 'partially_refunded', customer: before });
  const [charge] = (await world.stripe.charges.list({ payment_intent: intent })).data;
  world.control.openDispute(charge?.id ?? '');
  // A dispute names only its payment.
  const [disputed] = (await world.stripe.events.list({ type: 'charge.dispute.created' })).data;
  expect(await hear(disputed)).toBe('done');
  expect(await rowOf(consult.paymentId)).toMatchObject({ status: 'disputed', customer: before });
  expect((await confirm(carla, product))?.planCode).toBe('care');
  await agreed();
});

test('What is fetched about both customers while one replaces the other: no deadlock, one is theirs and one was', async () => {
  const track = await openTrack(postgres);
  for (let round = 0; round < 5; round += 1) {
    const eva = await world.person();
    const [old, now] = [`cus_old_${eva.actor.id}`, `cus_new_${eva.actor.id}`];
    await postgres.query(
      'insert into stripe_customers (user_id, customer_id, deleted_at) values ($1, $2, now())',
      [eva.actor.id, old],
    );
    const applying = (customer: string, deleted: boolean) => ({
      who: 'service' as const,
      statements: `select applied from public.fn_apply_customer_snapshot('${customer}',
        '${JSON.stringify(snapshot({ deleted }))}', now())`,
    });
    const keeping = {
      who: 'service' as const,
      statements: `select public.fn_keep_customer('${eva.actor.id}', '${now}')`,
    };
    const finishes = await track.race(
      Array.from({ length: 6 }, () => [applying(old, true), keeping, applying(now, false)]).flat(),
    );
    expect(tally(finishes)).toEqual({ ok: 18 });
    expect(await world.customerOf(eva)).toBe(now);
    const former = await postgres.query('select from stripe_former_customers where customer_id = $1', [old]);
    expect(former).toHaveLength(1);
  }
  await track.close();
});

test('A payment of before its customer was written down keeps the one that it was made with', async () => {
  const dora = await world.person();
  const consult = await world.payForConsult(dora);
  await checkPayment(dora, { paymentId: consult.paymentId });
  await postgres.query('update payments set stripe_customer_id = null where id = $1', [consult.paymentId]);
  const [before] = await becomeAnother(dora);
  await world.deliver(dora, consult);
  expect(await rowOf(consult.paymentId)).toMatchObject({ status: 'captured', customer: before });
  await agreed();
});
