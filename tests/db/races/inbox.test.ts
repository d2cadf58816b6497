import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Entrant } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { customerOf } from '../support/stripe-side.ts';

const { postgres, world, track } = await openRaceWorld();

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
    kinds: null,
  })}')`,
});

const outcomes = async (entrants: readonly Entrant[]) =>
  (await track.race(entrants))
    .map((finish) => ('rows' in finish ? finish.rows[0]?.outcome : finish))
    .toSorted();

test('W10 twenty deliveries at once, doubled ones among them, are kept once each; customers do not wait for each other', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [ana, ben] = [
      await customerOf(world, await world.person()),
      await customerOf(world, await world.person()),
    ];
    const ids = Array.from({ length: 14 }, () => randomUUID());
    const events = (customer: string, own: readonly string[]) =>
      [...own, ...own.slice(0, 3)].map((id) => arriving(customer, id));
    const all = [...events(ana, ids.slice(0, 7)), ...events(ben, ids.slice(7))];
    expect(await outcomes(all)).toEqual(Array.from({ length: 20 }, () => 'received'));
    const kept = await postgres.query(
      "select from webhook_inbox where external_id = any($1) and status = 'received'",
      [ids],
    );
    expect(kept).toHaveLength(14);
  }
});

/** So many workers at once, each taking `limit` events. */
const workers = (count: number, limit: number): Entrant[] =>
  Array.from({ length: count }, () => ({
    who: 'service' as const,
    statements: `select customer_id from public.fn_claim_events(${limit})`,
  }));

/** Three customers of two events each that are due, and nothing else that is. */
async function due(): Promise<string[]> {
  await postgres.exec(`update webhook_inbox set status = 'done', lease_until = null`);
  const customers = await Promise.all([1, 2, 3].map(async () => customerOf(world, await world.person())));
  for (const customer of customers)
    for (const id of [randomUUID(), randomUUID()])
      await world.service.run((tx) => [tx.execute(arriving(customer, id).statements)]);
  return customers.toSorted();
}

test.each([1, 100])(
  'W13 of twenty workers at once, who take %i, each event is claimed by one, and of each customer one event',
  async (limit) => {
    for (let round = 0; round < 5; round += 1) {
      const customers = await due();
      const claims = await track.race(workers(20, limit));
      const claimed = claims.flatMap((finish) =>
        'rows' in finish ? finish.rows.map((row) => String(row.customer_id)) : [],
      );
      expect(claimed.toSorted()).toEqual(customers);
    }
  },
);
