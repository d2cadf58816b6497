import { afterAll, beforeAll, expect, test } from 'vitest';
import { handlingTimes } from '../../../db/calls/handling.ts';
import { usualHandling } from '../../../worker/consults/dispatch/handling.ts';
import { handlingOf } from '../../../worker/consults/dispatch/handling-of.ts';
import { startPglite } from '../../support/postgres.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let owner: string;
let vet: string;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  owner = (await world.person()).id;
  vet = (await world.person({ role: 'vet' })).id;
  await world.postgres.query('insert into vets (user_id) values ($1) on conflict do nothing', [vet]);
});
afterAll(() => world.close());

/** Chats that took 1, 2, … minutes, offered 30 s before they were taken. */
const ended = async (count: number, endedBy: string | null) => {
  await world.postgres.query(
    `with pet as (
      insert into pets (owner_id, name, species)
      select $1, 'Tor', 'dog' from generate_series(1, $2::int) returning id
    ), numbered as (select id, row_number() over () as at from pet), consult as (
      insert into chat_sessions (owner_id, pet_id, vet_id, mode, status, reason, locale, consent_version,
        consent_country, consent_at, idempotency_key, request_hash, level, due_at, accepted_at, ended_at, ended_by)
      select $1, id, $3, 'chat', 'ended', 'x', 'es', '1', 'ES', now(), id::text, '', 'red', now(),
        now(), now() + make_interval(mins => at::int), $4::uuid
      from numbered returning id
    )
    insert into consult_offers (session_id, vet_id, offered_at, expires_at, outcome, closed_at)
    select id, $3, now() - interval '30 seconds', now(), 'accepted', now() from consult`,
    [owner, count, vet, endedBy],
  );
};

const measured = async () => handlingOf((await world.service.run((tx) => [handlingTimes(tx)]))[0]);

test('D11 an estimate takes what is usual while too little was measured, and what was measured from then on', async () => {
  await ended(19, vet);
  await ended(5, null);
  const few = await measured();
  expect(few.consult).toEqual(usualHandling.consult);
  expect(few.perHour).toEqual({ red: 24, orange: 0, yellow: 0, green: 0, blue: 0 });
  await ended(1, vet);
  expect(await measured()).toEqual({
    consult: { ...usualHandling.consult, chat: { median: 9 * 60_000, p90: 17 * 60_000 } },
    accept: { median: 30_000, p90: 30_000 },
    perHour: { red: 25, orange: 0, yellow: 0, green: 0, blue: 0 },
  });
});
