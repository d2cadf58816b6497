import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paymentStatuses } from '../../../contract/money.ts';
import type { SignedIn } from '../../../db/actor.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { paidSteps, startOf } from '../support/paid-consult.ts';
import { hour } from '../support/units.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let vet: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  vet = await world.person({ role: 'vet' });
});
afterAll(() => world.close());

const rows = readFileSync(join(import.meta.dirname, '../../../docs/payment-states.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, status = '']) => /^[a-z_]+$/.test(status) && status !== 'payment')
  .map(
    ([, status = '', consult = '', says = '', money = '']) =>
      [status, consult, says, money === '–' ? undefined : money] as const,
  );

type Bring = (
  person: SignedIn,
  start: ReturnType<typeof startOf>,
  payment: Awaited<ReturnType<ReturnType<typeof paidSteps>['open']>>,
) => Promise<unknown>;

/** The bank takes the money back; that it gave it back is what the row's own state says. */
const dispute: Bring = (person, _, payment) => paidSteps(world).says(person, payment, 'disputed');
const end: Bring = async (person, start) => {
  const { id } = await paidSteps(world).start(person, start);
  await consultSteps(world).accept(vet, id);
  return consultSteps(world).end(vet, id);
};

/** Brings the consult of a paid key where the table says. */
const bring: Record<string, Bring> = {
  none: async () => {},
  'none, a day later': async () => {},
  queued: (person, start) => paidSteps(world).start(person, start),
  async active(person, start) {
    const { id } = await paidSteps(world).start(person, start);
    return consultSteps(world).accept(vet, id);
  },
  ended: end,
  async 'ended, after a dispute'(person, start, payment) {
    await end(person, start, payment);
    return dispute(person, start, payment);
  },
  'none, after a dispute': dispute,
  'none, a day later, after a dispute': dispute,
  async cancelled(person, start) {
    const { id } = await paidSteps(world).start(person, start);
    return consultSteps(world).cancel(person, id);
  },
  async expired(person, start) {
    await paidSteps(world).start(person, start);
    return paidSteps(world).closeStale();
  },
};

test('E29 the table names every state', () => {
  expect(new Set(rows.map(([status]) => status))).toEqual(new Set(paymentStatuses));
});

test.each(rows)('E29 %s, consult %s: says %s, money %s', async (status, consult, says, money) => {
  const paid = paidSteps(world);
  const { person, pet } = await paid.payer();
  const start = startOf(pet);
  const payment = await paid.open(person, start);
  if (consult === 'on another unit') {
    await world.postgres.query('update subscription_usage set included = 1 where user_id = $1', [person.id]);
    await paid.start(person, start);
  }
  if (status !== 'open' && status !== 'failed') await paid.says(person, payment, 'authorised');
  await bring[consult]?.(person, start, payment);
  const refunded = status === 'partially_refunded' ? 490 : status === 'refunded' ? 1490 : 0;
  await paid.says(person, payment, status, { refunded });

  const decided = await paid.decide(new Date(Date.now() + (consult.includes('later') ? 25 : 0) * hour));
  expect(decided.get(payment.id)).toBe(money);
  const { state, start: kept, consultId } = await paid.state(person, payment.id);
  expect(state).toBe(says);
  expect([kept === null, consultId !== null]).toEqual([says === 'started', says === 'started']);
  expect((await paid.unstarted(person)).map(({ paymentId }) => paymentId)).toEqual(
    says === 'authorised' ? [payment.id] : [],
  );
});
