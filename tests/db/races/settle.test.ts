import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import { claimsOf } from '../../../db/claims.ts';
import { type RaceTrack, tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { reserve } from '../support/reservation-calls.ts';
import { clock, first } from '../support/world.ts';

const { postgres, world, track } = await openRaceWorld();

const hour = 3_600_000;
const later = () => new Date(Date.now() + 3 * hour);

const hold = async (person: SignedIn, key: string, amount = 1): Promise<string> => {
  const [rows] = await world.as(person).run((tx) => [reserve(tx, 'chat', { key, amount })]);
  return first(rows).id;
};
const times = <T>(count: number, make: (turn: number) => T): T[] =>
  Array.from({ length: count }, (_, turn) => make(turn));
const changed = (finishes: Awaited<ReturnType<RaceTrack['race']>>): number =>
  finishes.filter((finish) => 'rows' in finish && finish.rows[0]?.changed === true).length;

/** I1, I7 and I10 over everything that this database holds. */
const expectBooksToBalance = async (): Promise<void> => {
  const wrong = await postgres.query(
    `select u.id, u.used, u.reserved from subscription_usage u
     left join lateral (
       select coalesce(sum(committed_amount), 0) as used, coalesce(sum(amount) filter (where status = 'reserved'), 0) as reserved
       from usage_reservations r where r.usage_id = u.id) r on true
     left join lateral (select coalesce(sum(amount), 0) as used from usage_ledger l where l.usage_id = u.id) l on true
     where (u.used, u.reserved, u.used) is distinct from (r.used, r.reserved, l.used)`,
  );
  expect(wrong).toEqual([]);
};

describe('settling at once', () => {
  test('E6 twenty commits: one commits, the others say that it was done, charged once', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const id = await hold(ana, 'k', 3);
    const finishes = await track.race(
      times(20, () => ({
        who: ana,
        statements: `select changed from public.fn_commit_consumption('${id}')`,
      })),
    );
    expect(tally(finishes)).toEqual({ ok: 20 });
    expect(changed(finishes)).toBe(1);
    expect(await world.counter(ana)).toMatchObject({ used: 3, reserved: 0 });
    await expectBooksToBalance();
  });

  test('E7 twenty releases and ten sweeps give the units back once', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const id = await hold(ana, 'k', 2);
    await hold(ana, 'stays', 1);
    await postgres.query(
      "update usage_reservations set expires_at = now() + interval '1 day' where idempotency_key = 'stays'",
    );
    const finishes = await track.race([
      ...times(20, () => ({
        who: ana,
        statements: `select changed from public.fn_release_consumption('${id}')`,
      })),
      ...times(10, () => ({
        who: 'service' as const,
        now: later(),
        statements: 'select public.fn_expire_reservations(10) = 1 as changed',
      })),
    ]);
    expect(tally(finishes)).toEqual({ ok: 30 });
    expect(changed(finishes)).toBe(1);
    expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 1 });
    await expectBooksToBalance();
  });

  test('I5 commit and release at once: one of them wins', async () => {
    const ana = await world.person({ limits: { chat: null } });
    const ids: string[] = [];
    for (let turn = 0; turn < 20; turn += 1) ids.push(await hold(ana, `k${turn}`));
    const finishes = await track.race(
      ids.flatMap((id) => [
        { who: ana, statements: `select changed from public.fn_commit_consumption('${id}')` },
        { who: ana, statements: `select changed from public.fn_release_consumption('${id}')` },
      ]),
    );
    expect(tally(finishes)).toEqual({ ok: 20, WRONG_STATE: 20 });
    await expectBooksToBalance();
  });

  test('E23 sweeps and commits at once: each reservation has one winner', async () => {
    // Many counters, and many other stale rows that make a sweep's look at the table last while commits go on.
    const people = await Promise.all(times(60, () => world.person({ limits: { chat: null } })));
    const holds = await Promise.all(people.map(async (who) => ({ who, id: await hold(who, 'raced') })));
    await postgres.exec(`
      insert into usage_reservations (user_id, usage_id, meter, amount, idempotency_key, expires_at)
        select user_id, id, meter, 1, 'stale-' || i, now() from subscription_usage, generate_series(1, 300) i
        where meter = 'chat' and reserved = 1;
      update subscription_usage set reserved = 301 where meter = 'chat' and reserved = 1`);
    const finishes = await track.race([
      ...times(4, () => ({
        who: 'service' as const,
        now: later(),
        statements: times(4, () => 'select public.fn_expire_reservations(100000)').join('; '),
      })),
      ...holds.map(({ who, id }) => ({
        who,
        statements: `select changed from public.fn_commit_consumption('${id}')`,
      })),
    ]);
    const { ok = 0, RESERVATION_EXPIRED: late = 0, ...others } = tally(finishes);
    expect(others).toEqual({});
    expect(ok + late).toBe(4 + people.length);
    const committed = await postgres.query(
      "select 1 from usage_reservations where status = 'committed' and idempotency_key = 'raced'",
    );
    expect(committed).toHaveLength(ok - 4);
    await expectBooksToBalance();
  });

  test('E35 five hundred pairs of reserve and commit with random amounts leave the exact remainder', async () => {
    const seed = Date.now();
    console.log(`E35 seed ${seed}`);
    const ana = await world.person({ limits: { chat: 10_000 } });
    const pair = fc.record({
      amount: fc.integer({ min: 1, max: 9 }),
      actual: fc.integer({ min: 0, max: 9 }),
    });
    const pairs = fc.sample(pair, { numRuns: 500, seed });
    const lanes = 25;
    // A transaction a pair, all of a lane in one message.
    const next = `commit and chain; select set_config('request.jwt.claims', '${claimsOf(ana)}', true),
      set_config('role', 'authenticated', true); `;
    const finishes = await track.race(
      times(lanes, (lane) => ({
        who: ana,
        statements: pairs
          .map(
            ({ amount, actual }, turn) =>
              `select public.fn_commit_consumption((public.fn_reserve_chat('k${turn}', ${amount})).id, ${actual})`,
          )
          .filter((_, turn) => turn % lanes === lane)
          .join(`; ${next}`),
      })),
    );
    expect(finishes.filter((finish) => 'code' in finish)).toEqual([]);
    const used = pairs.reduce((sum, { actual }) => sum + actual, 0);
    expect(await world.counter(ana)).toMatchObject({ used, reserved: 0 });
    await expectBooksToBalance();
  });
});

describe('reading under load', () => {
  test('E31 usage never shows more than the limit while others reserve', async () => {
    const ana = await world.person({ limits: { chat: 20 } });
    const read = `select bool_and(used + reserved <= included) as fits from public.fn_current_usage('call-a-vet')`;
    const finishes = await track.race(
      times(80, (turn) => ({
        who: ana,
        statements:
          turn % 2 ? `select public.fn_reserve_chat('k${turn}'); ${read}` : times(5, () => read).join('; '),
      })),
    );
    expect(tally(finishes)).toEqual({ ok: 60, QUOTA_EXCEEDED: 20 });
    for (const finish of finishes) if ('rows' in finish) expect(finish.rows).toEqual([{ fits: true }]);
  });

  test('E31 usage is read while a reserve is still open', async () => {
    const ana = await world.person({ limits: { chat: 20 } });
    await hold(ana, 'first');
    const client = new pg.Client({ connectionString: postgres.server.url('app') });
    await client.connect();
    await client.query('begin');
    await client.query(
      "select set_config('request.jwt.claims', $1, true), set_config('role', 'authenticated', true)",
      [claimsOf(ana)],
    );
    await client.query("select public.fn_reserve_chat('open')");
    const [, usage] = await world
      .as(ana)
      .run((tx) => [clock(tx, new Date()), currentUsage(tx, 'call-a-vet')]);
    expect(usage.find(({ meter }) => meter === 'chat')).toMatchObject({ reserved: 1 });
    await client.query('commit');
    await client.end();
  });
});
