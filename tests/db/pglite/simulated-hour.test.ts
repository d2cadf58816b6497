import { afterAll, beforeAll, expect, test } from 'vitest';
import { levels } from '../../../contract/urgency.ts';
import type { SignedIn } from '../../../db/actor.ts';
import { clockedBackend } from '../../../dev/half-year/clocked-backend.ts';
import { quantile } from '../../../tools/simulate/measured.ts';
import { startPglite } from '../../support/postgres.ts';
import { dispatchSteps } from '../support/dispatch-steps.ts';
import { type PlayedHour, playHour } from '../support/simulated-hour.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let played: PlayedHour;
beforeAll(async () => {
  const postgres = await startPglite();
  let now = Date.now();
  world = await openWorld({ ...postgres, backend: clockedBackend(postgres.backend, () => new Date(now)) });
  const vets: SignedIn[] = [];
  for (const chats of [2, 1]) {
    // One after the other, so that who has been idle for longest is no matter of chance.
    now += 1_000;
    vets.push(await dispatchSteps(world).vet(chats));
  }
  const start = now;
  const setClock = (at: number) => {
    now = start + at;
  };
  // Three times as many as these vets can answer in an hour.
  const levels = { red: 15, orange: 20, yellow: 25, green: 25, blue: 15 };
  played = await playHour(world, vets, setClock, { levels, perHour: 40, seed: 2 });
}, 120_000);
afterAll(() => world.close());

const idsIn = (state: string) => played.cases.filter((one) => one.state === state).map(({ id }) => id);

test('D3 in an hour with more people than vets can answer nothing is offered to two at once, and nobody two things', async () => {
  const overlapping = await world.postgres.query(
    `select a.id, b.id from consult_offers a join consult_offers b
       on a.id < b.id and (a.session_id = b.session_id or a.vet_id = b.vet_id)
       and tstzrange(a.offered_at, a.closed_at) && tstzrange(b.offered_at, b.closed_at)`,
  );
  expect(overlapping).toEqual([]);
  const [{ made, vain } = { made: 0, vain: 0 }] = await world.postgres.query<{ made: number; vain: number }>(
    `select count(*)::int as made, count(*) filter (where outcome in ('declined', 'timed-out', 'gone'))::int as vain
     from consult_offers`,
  );
  expect(made).toBe(idsIn('ended').length + vain);
  expect(vain).toBeGreaterThan(0);
});

test('D2 in that hour nobody is passed over, and whoever is more urgent waits less', () => {
  expect(played.overtaken).toEqual([]);
  const medians = levels.map((level) =>
    quantile(
      played.cases.flatMap((one) =>
        one.level === level && one.answered !== null ? one.answered - one.came : [],
      ),
      0.5,
    ),
  );
  expect(medians).toEqual(medians.toSorted((one, other) => one - other));
});

test('D12 in that hour everybody is answered, or has lost the place; each unit is charged once or given back', async () => {
  expect(played.cases.length).toBeGreaterThan(25);
  expect([...idsIn('ended'), ...idsIn('lost')].toSorted()).toEqual(
    played.cases.map(({ id }) => id).toSorted(),
  );
  expect(idsIn('ended').length).toBeGreaterThan(25);
  const owners = played.cases.map(({ owner }) => owner.id);
  const counters = await world.postgres.query(
    `select coalesce(sum(used), 0)::int as used, coalesce(sum(reserved), 0)::int as reserved
     from subscription_usage where user_id = any ($1)`,
    [owners],
  );
  expect(counters).toEqual([{ used: idsIn('ended').length, reserved: 0 }]);
});
