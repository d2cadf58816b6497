import { describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult } from '../../../db/calls/consults.ts';
import { tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { reserve } from '../support/reservation-calls.ts';
import { startFor } from '../support/story.ts';

const { postgres, world, track } = await openRaceWorld();

const hour = 3_600_000;
const later = (ms: number) => new Date(Date.now() + ms);
const sweepers = (count: number, now: Date, statements: string) =>
  Array.from({ length: count }, () => ({ who: 'service' as const, now, statements }));

/** One row a person: what the counter says is held, and what the reservations say. */
const books = () =>
  postgres.query<{ reserved: number; held: number }>(
    `select u.reserved, coalesce(sum(r.amount) filter (where r.status = 'reserved'), 0)::int as held
     from subscription_usage u left join usage_reservations r on r.usage_id = u.id group by u.id`,
  );

describe('forgotten reservations', () => {
  test('E22 ten thousand stale rows and two sweeps at once: each is released once', async () => {
    const people: SignedIn[] = [];
    for (let person = 0; person < 100; person += 1)
      people.push(await world.person({ limits: { chat: 200 } }));
    for (const person of people) {
      await world.as(person).run((tx) => [reserve(tx, 'chat', { key: 'opens', amount: 1 })]);
    }
    await postgres.exec(`
      insert into usage_reservations (user_id, usage_id, meter, amount, idempotency_key, expires_at)
        select user_id, id, meter, 1, 'k' || i, now() from subscription_usage, generate_series(1, 99) i where meter = 'chat';
      update subscription_usage set reserved = 100 where meter = 'chat';
      analyze`);
    const started = performance.now();
    let expired = 0;
    let runs = 0;
    while (expired < 10_000 && runs < 20) {
      const finishes = await track.race(
        sweepers(2, later(3 * hour), 'select public.fn_expire_reservations(5000) as expired'),
      );
      for (const finish of finishes) if ('rows' in finish) expired += Number(finish.rows[0]?.expired);
      runs += 1;
    }
    console.log(`E22 10,000 rows in ${Math.round(performance.now() - started)} ms, ${runs} runs of two`);
    expect(expired).toBe(10_000);
    expect((await books()).filter(({ reserved, held }) => reserved + held > 0)).toEqual([]);
    const [ends] = await postgres.query(
      "select count(*)::int as count from usage_reservations where status = 'expired'",
    );
    expect(ends).toEqual({ count: 10_000 });
  });
});

describe('forgotten consults', () => {
  test('I8 of twelve stale consults the one that a vet takes while the sweep runs goes on, with its unit', async () => {
    const vet = await world.person({ role: 'vet' });
    const stale: string[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const owner = await world.person({ limits: { chat: 1 } });
      stale.push((await startFor(world, owner, await world.pet(owner))).id);
    }
    // Last in the order of owners as well as of time, so that the sweep comes to it after it was taken.
    const [last] = await postgres.query<{ id: string }>(
      'select id from chat_sessions where id = any ($1) order by owner_id desc limit 1',
      [stale],
    );
    const taken = last?.id ?? '';
    await postgres.query(
      `update usage_reservations set expires_at = expires_at + interval '1 minute'
       where id = (select consumption_id from chat_sessions where id = $1)`,
      [taken],
    );
    const sweep = {
      who: 'service' as const,
      now: later(3 * hour),
      statements: 'select session_id from public.fn_close_stale_consults(100)',
    };
    const finish = await track.overtake('public.subscription_usage', sweep, () =>
      world.as(vet).run((tx) => [acceptConsult(tx, taken)]),
    );
    expect(finish).toMatchObject({ rows: { length: 11 } });
    const [consult] = await postgres.query(
      `select c.status, c.ended_at, r.status as unit from chat_sessions c join usage_reservations r on r.id = c.consumption_id
       where c.id = $1`,
      [taken],
    );
    expect(consult).toEqual({ status: 'active', ended_at: null, unit: 'reserved' });
  });

  test('O6 four sweeps at once close each consult once, next to owners who start and cancel', async () => {
    const owners: { owner: SignedIn; waiting: string; spare: string }[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const owner = await world.person({ limits: { chat: 5, video: 5 } });
      const waiting = await startFor(world, owner, await world.pet(owner));
      const active = await startFor(world, owner, await world.pet(owner));
      const vet = await world.person({ role: 'vet' });
      await world.as(vet).run((tx) => [acceptConsult(tx, active.id)]);
      owners.push({ owner, waiting: waiting.id, spare: await world.pet(owner) });
    }
    const finishes = await track.race([
      ...sweepers(4, later(13 * hour), 'select session_id, status from public.fn_close_stale_consults(100)'),
      ...sweepers(2, later(13 * hour), 'select public.fn_expire_reservations(100)'),
      ...owners.flatMap(({ owner, waiting, spare }, turn) => [
        { who: owner, statements: `select public.fn_cancel_consult('${waiting}')` },
        {
          who: owner,
          statements: `select public.fn_start_consult('k${turn}', '${spare}', 'video', 'x', '{"version":"1","country":"ES"}', 'es')`,
        },
      ]),
    ]);
    const { ok = 0, WRONG_STATE: lateCancels = 0, ...others } = tally(finishes);
    expect(others).toEqual({});
    expect(ok + lateCancels).toBe(4 + 2 + 24);
    // Those whose row a cancel held at that moment, or whose owner another sweep was at, are left to the next run.
    await track.race(sweepers(1, later(13 * hour), 'select public.fn_close_stale_consults(100)'));
    const open = await postgres.query(
      "select mode from chat_sessions where status in ('queued', 'active') and mode = 'chat'",
    );
    expect(open).toEqual([]);
    const closed = await postgres.query(
      `select entity_id from audit_log where action in ('consult.ended', 'consult.expired', 'consult.cancelled')
       group by entity_id having count(*) > 1`,
    );
    expect(closed).toEqual([]);
    expect((await books()).filter(({ reserved, held }) => reserved !== held)).toEqual([]);
  });
});
