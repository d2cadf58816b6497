import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { subscriptionStatuses } from '../../../contract/money.ts';
import { startPglite } from '../../support/postgres.ts';
import { customerOf, sellPrices, snapshot, subscription, sync } from '../support/stripe-side.ts';
import { unitsOf } from '../support/units.ts';
import { openWorld, refusal, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  await sellPrices(world);
});
afterAll(() => world.close());

const rows = readFileSync(join(import.meta.dirname, '../../../docs/subscription-states.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, state = '']) => /^[a-z_]+$/.test(state) && state !== 'state')
  .map(
    ([, state = '', cancelled = '', before = '', after = '']) => [state, cancelled, before, after] as const,
  );

test('E21 the table names every state', () => {
  expect(new Set(rows.map(([state]) => state))).toEqual(new Set(subscriptionStatuses));
});

test.each(rows)(
  'E21 %s, cancelled for the end: %s, gives access before: %s, after: %s',
  async (state, cancelled, before, after) => {
    const units = unitsOf(world);
    const ana = await world.person();
    await customerOf(world, ana);
    const end = new Date(Date.now() + 3_600_000);
    const said = subscription({ cancelAtPeriodEnd: cancelled === 'yes', periodEnd: end.toISOString() });
    // It was live once: otherwise the start plan is what there is.
    await sync(world, ana, snapshot({ subscriptions: [said] }));
    await sync(world, ana, snapshot({ subscriptions: [{ ...said, status: state }] }));
    const outcome = async (key: string, at: Date) => {
      const { plan, source } = await holding(ana.id);
      if (source === 'start') return 'no';
      const held = units.hold(ana, key, 1, at);
      const answer = await held.then(
        () => 'yes',
        () => 'no',
      );
      if (answer === 'no')
        expect(await refusal(units.hold(ana, key, 1, at), 'WRONG_STATE')).toMatchObject({
          subject: 'subscription',
        });
      else expect(plan).toBe('care');
      return answer;
    };
    expect([await outcome('before', new Date(end.getTime() - 1)), await outcome('at', end)]).toEqual([
      before,
      after,
    ]);
  },
);

/** What the person has now. */
const holding = async (userId: string) => {
  const [row] = await world.postgres.query<{ plan: string; source: string }>(
    `select p.code as plan, s.source from private.subscription_of($1, 'call-a-vet') s
     join subscription_plans p on p.id = s.plan_id`,
    [userId],
  );
  if (row === undefined) throw new Error('no subscription');
  return row;
};
