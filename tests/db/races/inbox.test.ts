import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { type Entrant, openTrack, type RaceTrack } from '../support/race.ts';
import { customerOf } from '../support/stripe-side.ts';
import { openWorld, type World } from '../support/world.ts';

let postgres: RealPostgres;
let world: World;
let track: RaceTrack;
beforeAll(async () => {
  postgres = await startRealPostgres();
  world = await openWorld(postgres);
  track = await openTrack(postgres);
});
afterAll(async () => {
  await track.close();
  await world.close();
});

/** Takes one event of a customer in. */
const arriving = (customer: string, id: string): Entrant => ({
  who: 'service',
  statements: `select outcome from public.fn_receive_event('${JSON.stringify({
    source: 'stripe',
    id,
    type: 'customer.subscription.updated',
    customer,
    created: 1_790_000_000,
    livemode: false,
    payload: {},
    handled: true,
  })}')`,
});

const outcomes = async (entrants: readonly Entrant[]) =>
  (await track.race(entrants))
    .map((finish) => ('rows' in finish ? finish.rows[0]?.outcome : finish))
    .toSorted();

test('W10 of twenty events of one customer at once, doubled ones among them, one is worked on; customers do not wait for each other', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [ana, ben] = [
      await customerOf(world, await world.person()),
      await customerOf(world, await world.person()),
    ];
    const events = (customer: string) => {
      const ids = Array.from({ length: 7 }, () => randomUUID());
      return [...ids, ...ids.slice(0, 3)].map((id) => arriving(customer, id));
    };
    expect(await outcomes([...events(ana), ...events(ben)])).toEqual([
      ...Array.from({ length: 18 }, () => 'busy'),
      'claimed',
      'claimed',
    ]);
  }
});

test('W13 of twenty runs of cron at once each event is claimed by one, and of each customer one event', async () => {
  const customers = await Promise.all([1, 2, 3].map(async () => customerOf(world, await world.person())));
  for (const customer of customers)
    for (const id of [randomUUID(), randomUUID()])
      await world.service.run((tx) => [tx.execute(arriving(customer, id).statements)]);
  await postgres.exec(`update webhook_inbox set lease_until = now() - interval '1 minute'`);
  const claims = await track.race(
    Array.from({ length: 20 }, () => ({
      who: 'service' as const,
      statements: 'select customer_id from public.fn_claim_events(100)',
    })),
  );
  const claimed = claims.flatMap((finish) =>
    'rows' in finish ? finish.rows.map((row) => row.customer_id) : [],
  );
  expect(claimed.filter((customer) => customers.includes(String(customer))).toSorted()).toEqual(
    customers.toSorted(),
  );
});
