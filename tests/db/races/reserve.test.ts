import { describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { type Entrant, type Finish, tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { first, stranger } from '../support/world.ts';

const { postgres, world, track } = await openRaceWorld();

const clients = 200;
const limit = 50;

const reserveAll = (
  person: SignedIn,
  isolation: Entrant['isolation'] = 'read committed',
): Promise<Finish[]> =>
  track.race(
    Array.from({ length: clients }, (_, turn) => ({
      who: person,
      isolation,
      statements: `select id from public.fn_reserve_chat('key-${turn}')`,
    })),
  );

/** Runs `work` while one function of the database reads the counters without locking them. */
const withoutLock = async (work: () => Promise<void>): Promise<void> => {
  const { definition } = first(
    await postgres.query<{ definition: string }>(
      "select pg_get_functiondef('private.lock_running_usage(uuid, text, text, timestamptz)'::regprocedure) as definition",
    ),
  );
  const unlocked = definition.replace('for update', '');
  expect(unlocked).not.toBe(definition);
  await postgres.exec(unlocked);
  try {
    await work();
  } finally {
    await postgres.exec(definition);
  }
};

describe('one person, a limit of 50, 200 reserves at once', () => {
  test.each([1, 2, 3])('E1 exactly 50 are granted and 150 refused, run %i', async () => {
    const ana = await world.person({ limits: { chat: limit } });
    expect(tally(await reserveAll(ana))).toEqual({ ok: limit, QUOTA_EXCEEDED: clients - limit });
    expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: limit });
  });

  test('E1 also when the period has to be opened first, by everybody at once', async () => {
    const ana = await world.person({ limits: { chat: limit } });
    expect(await world.counter(ana)).toBeUndefined();
    expect(tally(await reserveAll(ana))).toEqual({ ok: limit, QUOTA_EXCEEDED: clients - limit });
  });

  test.each(['repeatable read', 'serializable'] as const)(
    'E3 never more than 50 under %s',
    async (isolation) => {
      const ana = await world.person({ limits: { chat: limit } });
      await world.postgres.query(
        `insert into subscription_usage (user_id, subscription_id, product, meter, period_start, period_end, included)
       select s.user_id, s.id, s.product, 'chat', p.period_start, p.period_end, $2
       from user_subscriptions s, private.period_at(s.anchor, 'month', now()) p where s.user_id = $1`,
        [ana.id, limit],
      );
      const { ok = 0, ...others } = tally(await reserveAll(ana, isolation));
      expect(ok).toBeGreaterThan(0);
      expect(ok).toBeLessThanOrEqual(limit);
      // The client runs 40001 again: tests/db/pglite/client.test.ts.
      expect(Object.keys(others).filter((code) => code !== '40001' && code !== 'QUOTA_EXCEEDED')).toEqual([]);
      expect(await world.counter(ana)).toMatchObject({ reserved: ok });
    },
  );

  test('E2 without the lock on the counter more than 50 get through', async () => {
    await withoutLock(async () => {
      const ana = await world.person({ limits: { chat: limit } });
      const { ok = 0 } = tally(await reserveAll(ana));
      expect(ok).toBeGreaterThan(limit);
    });
  });
});

test('E4 the same key fifty times at once is one reservation', async () => {
  const ana = await world.person({ limits: { chat: limit } });
  const finishes = await track.race(
    Array.from({ length: 50 }, () => ({
      who: ana,
      statements: "select id from public.fn_reserve_chat('same')",
    })),
  );
  expect(tally(finishes)).toEqual({ ok: 50 });
  expect(
    new Set(finishes.flatMap((finish) => ('rows' in finish ? finish.rows.map(({ id }) => id) : []))).size,
  ).toBe(1);
  expect(await world.counter(ana)).toMatchObject({ reserved: 1 });
});

test('E5 one key for chat and video at once: one of them, the others conflict', async () => {
  const ana = await world.person({ limits: { chat: limit, video: limit } });
  const finishes = await track.race(
    Array.from({ length: 40 }, (_, turn) => ({
      who: ana,
      statements: `select meter from public.fn_reserve_${turn % 2 ? 'chat' : 'video'}('same')`,
    })),
  );
  expect(tally(finishes)).toEqual({ ok: 20, IDEMPOTENCY_CONFLICT: 20 });
  const [chat, video] = [await world.counter(ana, 'chat'), await world.counter(ana, 'video')];
  expect((chat?.reserved ?? 0) + (video?.reserved ?? 0)).toBe(1);
});

test('E19 five calls at once on a new period open it once and are all counted', async () => {
  const ana = await world.person({ limits: { chat: limit } });
  await reserveAll(ana);
  const nextPeriod = new Date(Date.now() + 40 * 24 * 3_600_000);
  const finishes = await track.race(
    Array.from({ length: 5 }, (_, turn) => ({
      who: ana,
      now: nextPeriod,
      statements: `select id from public.fn_reserve_chat('next-${turn}')`,
    })),
  );
  expect(tally(finishes)).toEqual({ ok: 5 });
  const counters = await world.postgres.query(
    `select reserved from subscription_usage where user_id = $1 and meter = 'chat' order by period_start`,
    [ana.id],
  );
  expect(counters).toEqual([{ reserved: limit }, { reserved: 5 }]);
});

test('E27 chat and video in opposite order in one transaction never deadlock', async () => {
  const ana = await world.person({ limits: { chat: null, video: null } });
  const calls = (turn: number) => {
    const [one, two] = turn % 2 ? ['chat', 'video'] : ['video', 'chat'];
    return `select public.fn_reserve_${one}('${one}-${turn}'); select public.fn_reserve_${two}('${two}-${turn}')`;
  };
  const finishes = await track.race(
    Array.from({ length: 40 }, (_, turn) => ({ who: ana, statements: calls(turn) })),
  );
  expect(tally(finishes)).toEqual({ ok: 40 });
  expect(await world.counter(ana, 'chat')).toMatchObject({ reserved: 40 });
  expect(await world.counter(ana, 'video')).toMatchObject({ reserved: 40 });
});

test('E16 who waited for the counters while the subscription was paused is refused', async () => {
  const ana = await world.person({ limits: { chat: 5 } });
  const finish = await track.overtake(
    'public.subscription_usage',
    { who: ana, statements: "select public.fn_reserve_chat('late')" },
    () => postgres.query("update user_subscriptions set status = 'paused' where user_id = $1", [ana.id]),
  );
  expect(finish).toMatchObject({ message: 'WRONG_STATE' });
  expect(await world.counter(ana)).toBeUndefined();
});

test('who waited for the counters while the plan changed gets a unit of the new one', async () => {
  const ana = await world.person({ limits: { chat: 0 } });
  const finish = await track.overtake(
    'public.subscription_usage',
    { who: ana, statements: "select public.fn_reserve_chat('late')" },
    async () => {
      await postgres.query(
        "update user_subscriptions set anchor = anchor - interval '1 day' where user_id = $1",
        [ana.id],
      );
      await postgres.query(
        `update plan_limits set included = 5
         where plan_id = (select plan_id from user_subscriptions where user_id = $1)`,
        [ana.id],
      );
    },
  );
  expect(tally([finish])).toEqual({ ok: 1 });
  const [held] = await postgres.query(
    `select u.period_start = s.anchor as of_new_period from usage_reservations r
     join subscription_usage u on u.id = r.usage_id join user_subscriptions s on s.user_id = r.user_id where r.user_id = $1`,
    [ana.id],
  );
  expect(held).toEqual({ of_new_period: true });
});

test('twenty first calls at once make one profile with one subscription', async () => {
  const person = stranger('new');
  const finishes = await track.race(
    Array.from({ length: 20 }, () => ({
      who: person,
      statements: "select public.fn_ensure_profile('es', 'New')",
    })),
  );
  expect(tally(finishes)).toEqual({ ok: 20 });
  expect(
    await world.postgres.query('select status from user_subscriptions where user_id = $1', [person.id]),
  ).toEqual([{ status: 'active' }]);
  const audit = await world.postgres.query(
    "select 1 from audit_log where actor_id = $1 and action = 'profile.provision'",
    [person.id],
  );
  expect(audit).toHaveLength(1);
});
