import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRealPostgres } from '../../support/postgres.ts';
import { type Entrant, openTrack, type RaceTrack } from '../support/race.ts';
import { customerOf, invoice, sellPrices, snapshot, subscription, sync } from '../support/stripe-side.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let track: RaceTrack;
beforeAll(async () => {
  const postgres = await startRealPostgres();
  world = await openWorld(postgres);
  await sellPrices(world);
  track = await openTrack(postgres);
});
afterAll(async () => {
  await track.close();
  await world.close();
});

test('W16 ten fetches of invoices and ten of subscriptions at once, of all ages: of each kind the newest stays', async () => {
  for (let round = 0; round < 5; round += 1) {
    const person = await world.person();
    const customer = await customerOf(world, person);
    const theirs = subscription();
    const one = invoice(theirs.id);
    const start = new Date();
    await sync(world, person, snapshot({ subscriptions: [theirs] }), null, start);
    const fetched = (said: object, age: number): Entrant => {
      const at = new Date(start.getTime() + 1_000 * (100 - age)).toISOString();
      return {
        who: 'service',
        statements: `select applied from public.fn_apply_customer_snapshot(
          '${customer}', '${JSON.stringify(said)}', '${at}')`,
      };
    };
    const ages = Array.from({ length: 10 }, (_, n) => n + 1);
    const finishes = await track.race([
      ...ages.map((age) => fetched({ invoices: [{ ...one, amountPaid: age }] }, age)),
      ...ages.map((age) =>
        fetched({ subscriptions: [{ ...theirs, itemId: `si_${age}` }], deleted: false }, age),
      ),
    ]);
    expect(finishes.filter((finish) => !('rows' in finish))).toEqual([]);
    const [row] = await world.postgres.query(
      `select i.amount_paid as paid, s.stripe_item_id as item
       from invoices i join user_subscriptions s using (stripe_subscription_id)
       where i.id = $1`,
      [one.id],
    );
    expect(row).toEqual({ paid: 1, item: 'si_1' });
  }
});
