import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import {
  commitConsumption,
  currentUsage,
  expireReservations,
  releaseConsumption,
  reserve,
} from '../../../db/calls/entitlements.ts';
import { startPglite } from '../../support/postgres.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const hour = 3_600_000;

const hold = async (person: SignedIn, key: string, amount = 1, at = new Date()) => {
  const [, rows] = await world.as(person).run((tx) => [clock(tx, at), reserve(tx, 'chat', { key, amount })]);
  return first(rows);
};
const commit = async (person: SignedIn, id: string, actual: number | null = null) => {
  const [rows] = await world.as(person).run((tx) => [commitConsumption(tx, id, actual)]);
  return first(rows);
};
const release = async (person: SignedIn, id: string) => {
  const [rows] = await world.as(person).run((tx) => [releaseConsumption(tx, id)]);
  return first(rows);
};
const expire = async (at: Date) => {
  const [, rows] = await world.service.run((tx) => [clock(tx, at), expireReservations(tx, 1000)]);
  return first(rows).expired;
};

describe('reserve', () => {
  test('E4 the same key with the same body is the same reservation, held once', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const ids = new Set([(await hold(ana, 'k')).id, (await hold(ana, 'k')).id, (await hold(ana, 'k')).id]);
    expect(ids.size).toBe(1);
    expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 1 });
  });

  test('E4 the same key still answers when no unit is left, and after the commit', async () => {
    const ana = await world.person({ limits: { chat: 1 } });
    const { id } = await hold(ana, 'k');
    expect((await hold(ana, 'k')).id).toBe(id);
    await commit(ana, id);
    expect(await hold(ana, 'k')).toMatchObject({ id, status: 'committed' });
    await refusal(hold(ana, 'other'), 'QUOTA_EXCEEDED');
  });

  test('E5 the same key with another amount or meter is a conflict', async () => {
    const ana = await world.person({ limits: { chat: 5, video: 5 } });
    await hold(ana, 'k', 1);
    await refusal(hold(ana, 'k', 2), 'IDEMPOTENCY_CONFLICT');
    await refusal(
      world.as(ana).run((tx) => [reserve(tx, 'video', { key: 'k', amount: 1 })]),
      'IDEMPOTENCY_CONFLICT',
    );
    expect(await world.counter(ana)).toMatchObject({ reserved: 1 });
  });

  test("E5 another person's key is another reservation", async () => {
    const [ana, ben] = [
      await world.person({ limits: { chat: 5 } }),
      await world.person({ limits: { chat: 5 } }),
    ];
    expect((await hold(ana, 'same')).id).not.toBe((await hold(ben, 'same', 2)).id);
    expect(await world.counter(ben)).toMatchObject({ reserved: 2 });
  });

  test('I2 a refusal names the meter, what is included, until when, and the price of one more', async () => {
    const ana = await world.person({ limits: { chat: 1 } });
    await hold(ana, 'a');
    const params = await refusal(hold(ana, 'b'), 'QUOTA_EXCEEDED');
    expect(params).toMatchObject({ meter: 'chat', included: 1, unitAmount: 1490, currency: 'EUR' });
    expect(Date.parse(String(params.periodEnd))).toBeGreaterThan(Date.now());
  });

  test('I2 granted units come on top of the included ones', async () => {
    const ana = await world.person({ limits: { chat: 1 } });
    await hold(ana, 'a');
    await world.postgres.query('update subscription_usage set granted = 1 where user_id = $1', [ana.id]);
    await hold(ana, 'b');
    await refusal(hold(ana, 'c'), 'QUOTA_EXCEEDED');
  });

  test('E30 unlimited is never refused and still metered', async () => {
    const ana = await world.person({ limits: { chat: null } });
    const { id } = await hold(ana, 'k', 1_000_000);
    await commit(ana, id);
    expect(await world.counter(ana)).toMatchObject({ included: null, used: 1_000_000, reserved: 0 });
  });

  test.each([[{ chat: 0 }], [{}]])('E30 zero is always refused: %o', async (limits) => {
    const ana = await world.person({ limits });
    expect(await refusal(hold(ana, 'k'), 'QUOTA_EXCEEDED')).toMatchObject({ included: 0 });
  });

  test('E12 an amount of zero, below zero or beyond an integer is refused', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    for (const amount of [0, -1, 2 ** 31, Number.NaN]) await refusal(hold(ana, 'k', amount), 'BAD_INPUT');
    expect(await world.counter(ana)).toBeUndefined();
  });

  test('E12 the tables refuse impossible numbers by themselves', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    await hold(ana, 'k');
    for (const column of ['used', 'reserved', 'granted', 'included']) {
      const change = world.postgres.query(`update subscription_usage set ${column} = -1 where user_id = $1`, [
        ana.id,
      ]);
      await expect(change).rejects.toThrow('subscription_usage_not_negative');
    }
  });

  test.each([
    ['trialing', true],
    ['active', true],
    ['past_due', true],
    ['paused', false],
    ['unpaid', false],
    ['incomplete', false],
    ['canceled', false],
  ])('E21 %s gives access: %s', async (status, access) => {
    const ana = await world.person({ limits: { chat: 5 } });
    await world.postgres.query('update user_subscriptions set status = $1 where user_id = $2', [
      status,
      ana.id,
    ]);
    if (access) await hold(ana, 'k');
    else expect(await refusal(hold(ana, 'k'), 'WRONG_STATE')).toEqual({ subject: 'subscription', status });
  });

  test('E21 cancelled for the end of the period gives access until then', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const end = new Date(Date.now() + hour);
    await world.postgres.query(
      `update user_subscriptions set status = 'canceled', cancel_at_period_end = true, current_period_end = $1
       where user_id = $2`,
      [end.toISOString(), ana.id],
    );
    await hold(ana, 'before', 1, new Date(end.getTime() - 1));
    await refusal(hold(ana, 'at', 1, end), 'WRONG_STATE');
  });

  test('E16 what was reserved before the subscription ended may still be committed', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const { id } = await hold(ana, 'k');
    await world.postgres.query("update user_subscriptions set status = 'canceled' where user_id = $1", [
      ana.id,
    ]);
    expect(await commit(ana, id)).toMatchObject({ status: 'committed', changed: true });
  });

  test('E17 E18 usage falls in the period of the reserve, whenever it is committed', async () => {
    const ana = await world.person({ limits: { chat: 1 } });
    const [, usage] = await world
      .as(ana)
      .run((tx) => [clock(tx, new Date()), currentUsage(tx, 'call-a-vet')]);
    const end = first(usage).periodEnd;
    const before = await hold(ana, 'before', 1, new Date(end.getTime() - 1));
    const at = await hold(ana, 'at', 1, end);
    expect(at.usageId).not.toBe(before.usageId);
    await world
      .as(ana)
      .run((tx) => [clock(tx, new Date(end.getTime() + hour)), commitConsumption(tx, before.id, null)]);
    const counters = await world.postgres.query(
      `select used, reserved from subscription_usage where user_id = $1 and meter = 'chat' order by period_start`,
      [ana.id],
    );
    expect(counters).toEqual([
      { used: 1, reserved: 0 },
      { used: 0, reserved: 1 },
    ]);
  });
});

describe('settle', () => {
  test('E6 a second commit changes nothing and says so', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const { id } = await hold(ana, 'k', 2);
    expect(await commit(ana, id)).toMatchObject({ committedAmount: 2, overageAmount: 0, changed: true });
    expect(await commit(ana, id, 1)).toMatchObject({ committedAmount: 2, overageAmount: 0, changed: false });
    expect(await world.counter(ana)).toMatchObject({ used: 2, reserved: 0 });
  });

  test('E7 a second release or expiry gives nothing back', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const { id, expiresAt } = await hold(ana, 'k', 2);
    await hold(ana, 'other', 1, new Date(Date.now() + hour));
    expect(await release(ana, id)).toMatchObject({ status: 'released', changed: true });
    expect(await release(ana, id)).toMatchObject({ status: 'released', changed: false });
    await expire(expiresAt);
    expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 1 });
  });

  test('E8 I5 a committed reservation does not expire', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const { id, expiresAt } = await hold(ana, 'k');
    await commit(ana, id);
    await expire(new Date(expiresAt.getTime() + hour));
    expect(await world.counter(ana)).toMatchObject({ used: 1, reserved: 0 });
    expect((await hold(ana, 'k')).status).toBe('committed');
  });

  // Pinned: work that comes after the expiry is refused, not charged late; it needs a new reservation.
  test('E9 a commit after the expiry is refused and the unit stays free', async () => {
    const ana = await world.person({ limits: { chat: 1 } });
    const { id, expiresAt } = await hold(ana, 'k');
    await expire(expiresAt);
    await refusal(commit(ana, id), 'RESERVATION_EXPIRED');
    expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 0 });
    await hold(ana, 'again');
  });

  test('E24 I8 what nobody settled is free after its time and one sweep, not before', async () => {
    const ana = await world.person({ limits: { chat: 1 } });
    const { expiresAt } = await hold(ana, 'k');
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(2 * hour);
    await expire(new Date(expiresAt.getTime() - 1));
    await refusal(hold(ana, 'other'), 'QUOTA_EXCEEDED');
    await expire(expiresAt);
    await hold(ana, 'other');
  });

  test('E25 work that was done before a crash is committed once, found by its key', async () => {
    const ana = await world.person({ limits: { chat: 1 } });
    await hold(ana, 'k');
    const { id } = await hold(ana, 'k');
    expect((await commit(ana, id)).changed).toBe(true);
    expect((await commit(ana, (await hold(ana, 'k')).id)).changed).toBe(false);
    expect(await world.counter(ana)).toMatchObject({ used: 1, reserved: 0 });
  });

  test('E10 using less than was held gives the difference back', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const { id } = await hold(ana, 'k', 4);
    expect(await commit(ana, id, 1)).toMatchObject({ committedAmount: 1, overageAmount: 0 });
    expect(await world.counter(ana)).toMatchObject({ used: 1, reserved: 0 });
  });

  // Pinned: charged as far as the period's free units reach, the rest is noted as overage and audited.
  test('E11 using more than was held charges up to the limit and notes the rest', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const { id } = await hold(ana, 'k', 2);
    await hold(ana, 'other', 1);
    expect(await commit(ana, id, 9)).toMatchObject({ committedAmount: 4, overageAmount: 5 });
    expect(await world.counter(ana)).toMatchObject({ used: 4, reserved: 1 });
    const audit = await world.postgres.query('select details from audit_log where entity_id = $1', [id]);
    expect(audit).toEqual([{ details: { meter: 'chat', amount: 5 } }]);
  });

  test('E12 zero is committed, less than zero is not', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const { id } = await hold(ana, 'k', 2);
    for (const actual of [-1, 2 ** 31, Number.NaN]) await refusal(commit(ana, id, actual), 'BAD_INPUT');
    expect(await commit(ana, id, 0)).toMatchObject({ committedAmount: 0, changed: true });
    expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 0 });
  });

  test("E13 somebody else's reservation is not found and nothing changes", async () => {
    const [ana, eve] = [await world.person({ limits: { chat: 5 } }), await world.person()];
    const { id } = await hold(ana, 'k');
    await refusal(commit(eve, id), 'NOT_FOUND');
    await refusal(release(eve, id), 'NOT_FOUND');
    await refusal(commit(eve, crypto.randomUUID()), 'NOT_FOUND');
    expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 1 });
    expect((await hold(ana, 'k')).status).toBe('reserved');
  });

  test('I5 released stays released', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const { id } = await hold(ana, 'k');
    await release(ana, id);
    expect(await refusal(commit(ana, id), 'WRONG_STATE')).toEqual({
      subject: 'reservation',
      status: 'released',
    });
  });
});

describe('reading', () => {
  test('I9 usage reads the same with and without a counter row', async () => {
    const ana = await world.person({ limits: { chat: 3, video: null } });
    const read = async () => (await world.as(ana).run((tx) => [currentUsage(tx, 'call-a-vet')]))[0];
    const before = await read();
    await release(ana, (await hold(ana, 'k')).id);
    expect(await world.counter(ana)).toBeDefined();
    expect(await read()).toEqual(before);
  });

  test('I10 level meters are listed with their limits', async () => {
    const ana = await world.person();
    await world.postgres.query(
      `insert into user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
       select $1, 'gastronomy', id, 'active', now(), now(), 'stripe' from subscription_plans where code = 'enterprise'`,
      [ana.id],
    );
    const [usage] = await world.as(ana).run((tx) => [currentUsage(tx, 'gastronomy')]);
    expect(usage.map(({ meter, included, used }) => ({ meter, included, used }))).toEqual([
      { meter: 'member', included: null, used: 0 },
      { meter: 'site', included: null, used: 0 },
    ]);
  });
});
