import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refundPayment } from '../../../worker/backoffice/refund-payment.ts';
import { syncPerson } from '../../../worker/core/billing/sync/sync-person.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';

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

/** Somebody whose consult was delivered and paid; their charge at Stripe, and what is written of it after another look. */
const payer = async () => {
  const person = await world.person();
  const consult = await world.payForConsult(person);
  await world.deliver(person, consult);
  const [intent] = (await world.stripe.paymentIntents.list({ customer: await world.customerOf(person) }))
    .data;
  return {
    person,
    paymentId: consult.paymentId,
    charge: String(intent?.latest_charge),
    async status() {
      await syncPerson(world.base, person.actor.id);
      const [row] = await postgres.query<{ status: string }>('select status from payments where id = $1', [
        consult.paymentId,
      ]);
      return row?.status;
    },
    kinds: async () =>
      (
        await postgres.query<{ kind: string }>(
          `select kind from billing_events where user_id = $1 and kind like 'payment.%' order by id`,
          [person.actor.id],
        )
      ).map(({ kind }) => kind),
  };
};
const agreed = async () => {
  const { agrees, differences } = await world.reconcile();
  expect({ agrees, differences }).toEqual({ agrees: true, differences: [] });
};

test('W29 a dispute that was won gives the money back here, too, and it can be refunded', async () => {
  const ana = await payer();
  const { id } = world.control.openDispute(ana.charge);
  expect(await ana.status()).toBe('disputed');
  await world.stripe.disputes.update(id, { evidence: { uncategorized_text: 'It took place.' } });
  expect(await ana.status()).toBe('disputed');
  await agreed();
  world.control.closeDispute(id, 'won');
  expect(await world.stripe.charges.retrieve(ana.charge)).toMatchObject({ disputed: true });
  expect(await ana.status()).toBe('captured');
  expect(await ana.kinds()).toEqual([
    'payment.authorised',
    'payment.captured',
    'payment.disputed',
    'payment.reinstated',
  ]);
  await agreed();
  await refundPayment(await world.admin(), {
    id: ana.paymentId,
    reason: 'requested_by_customer',
    idempotencyKey: randomUUID(),
  });
  expect(await ana.status()).toBe('refunded');
  await agreed();
});

test('W29 a dispute that was lost stays so', async () => {
  const ben = await payer();
  world.control.closeDispute(world.control.openDispute(ben.charge).id, 'lost');
  expect(await ben.status()).toBe('disputed');
  await agreed();
});

test('W29 a bank that only asks has taken nothing, until it takes the money back after all', async () => {
  const [carla, dora] = [await payer(), await payer()];
  const { id } = world.control.openDispute(carla.charge, { kind: 'inquiry' });
  expect(await carla.status()).toBe('captured');
  world.control.escalateDispute(id);
  expect(await carla.status()).toBe('disputed');
  const asked = world.control.openDispute(dora.charge, { kind: 'inquiry' });
  world.control.closeDispute(asked.id, 'warning_closed');
  expect(await dora.status()).toBe('captured');
  await agreed();
});

test('W29 a dispute that was prevented has cost nothing', async () => {
  const eva = await payer();
  world.control.openDispute(eva.charge, { kind: 'prevented' });
  expect(await eva.status()).toBe('captured');
  await agreed();
});
