import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { columns, flag } from '../../../db/calls/columns.ts';
import { acceptConsult, cancelConsult, closeStaleConsults } from '../../../db/calls/consults.ts';
import { creditMissedPromises, promisedUntil } from '../../../db/calls/promises.ts';
import type { Tx } from '../../../db/client.ts';
import { chatSessions } from '../../../db/schema/index.ts';
import { coreNotices } from '../../../worker/core/notify/core-notices.ts';
import { startPglite } from '../../support/postgres.ts';
import { startFor } from '../support/story.ts';
import { hour } from '../support/units.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

/** Credits the owner of a consult that was not answered in the promised time, once. Refuses: NOT_FOUND. For the service. */
const creditMissedPromise = (tx: Tx, consultId: string) =>
  tx
    .select(columns({ credited: flag }))
    .from(sql`public.fn_credit_missed_promise(${consultId}::uuid) as credited`);

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());
// What one level is promised otherwise is in a test of its own.
const promise = async (seconds: number, active = true) => {
  await world.postgres.exec('delete from service_promise_levels');
  await world.postgres.query(
    `update service_promises set answer_seconds = $1, fair_wait_seconds = 1800, active = $2, credit_amount = 2,
       credit_days = 30, credit_cap = 2, cap_days = 30 where mode = 'chat'`,
    [seconds, active],
  );
};
beforeEach(() => promise(600));

const waiting = async () => {
  const owner = await world.person({ limits: { chat: 3 } });
  const consult = await startFor(world, owner, await world.pet(owner));
  return {
    owner,
    consult,
    after: (seconds: number) => new Date(consult.queuedAt.getTime() + seconds * 1000),
  };
};
const credits = (owner: SignedIn) =>
  world.postgres.query<{ amount: number; days: number }>(
    `select amount, source, extract(day from expires_at - created_at)::int as days
     from usage_grants where user_id = $1`,
    [owner.id],
  );
const credited = { amount: 2, source: 'promise', days: 30 };
// Each by a vet of their own: who has enough in hand takes no more.
const accept = async (id: string, at: Date, vet?: SignedIn) =>
  world.as(vet ?? (await world.person({ role: 'vet' }))).run((tx) => [clock(tx, at), acceptConsult(tx, id)]);
const leave = (owner: SignedIn, id: string, at: Date) =>
  world.as(owner).run((tx) => [clock(tx, at), cancelConsult(tx, id)]);
const sweep = async (at: Date) =>
  first((await world.service.run((tx) => [clock(tx, at), creditMissedPromises(tx, 100)]))[1]).credited;
const ask = async (id: string, at: Date) =>
  first((await world.service.run((tx) => [clock(tx, at), creditMissedPromise(tx, id)]))[1]).credited;

/** What the person is told at that moment: until when they are promised a vet. */
const told = async (owner: SignedIn, id: string, at: Date) => {
  const [, rows] = await world.as(owner).run((tx) => [
    clock(tx, at),
    tx
      .select({ until: promisedUntil(chatSessions.id) })
      .from(chatSessions)
      .where(eq(chatSessions.id, id)),
  ]);
  return first(rows).until;
};

test('D15 A35 E28 who waits is told the moment from which they are credited, and nobody else is', async () => {
  const { owner, consult, after } = await waiting();
  expect(await told(owner, consult.id, after(60))).toEqual(after(600));
  expect(await told(owner, consult.id, after(5000))).toEqual(after(600));
  await world.postgres.query('update chat_sessions set away_seconds = 100, away_since = $2 where id = $1', [
    consult.id,
    after(200),
  ]);
  expect(await told(owner, consult.id, after(250))).toEqual(after(750));
  await world.postgres.query('update chat_sessions set away_since = null where id = $1', [consult.id]);
  const vet = await world.person({ role: 'vet' });
  await accept(consult.id, after(701), vet);
  expect(await credits(owner)).toEqual([credited]);
  expect(await told(owner, consult.id, after(702))).toBeNull();
  expect(await told(vet, consult.id, after(702))).toBeNull();
});

test('D15 A35 E28 who is not promised anything, or has had all that is given, is told nothing', async () => {
  await promise(600, false);
  const unpromised = await waiting();
  expect(await told(unpromised.owner, unpromised.consult.id, unpromised.after(1))).toBeNull();
  await promise(600);
  const { owner, consult, after } = await waiting();
  await world.postgres.query('update service_promises set credit_cap = 1');
  expect(await sweep(after(1810))).toBeGreaterThan(0);
  // It was this one.
  expect(await told(owner, consult.id, after(1900))).toEqual(after(600));
  await leave(owner, consult.id, after(1900));
  const next = await startFor(world, owner, await world.pet(owner));
  expect(await told(owner, next.id, after(1910))).toBeNull();
});

test('A35 E28 an answer in time, to the second, credits nothing; a later one credits once', async () => {
  const [inTime, late] = [await waiting(), await waiting()];
  await accept(inTime.consult.id, inTime.after(600));
  const vet = await world.person({ role: 'vet' });
  await accept(late.consult.id, late.after(601), vet);
  await accept(late.consult.id, late.after(700), vet);
  expect([await credits(inTime.owner), await credits(late.owner)]).toEqual([[], [credited]]);
  expect(await ask(late.consult.id, late.after(900))).toBe(false);
  expect(await ask(inTime.consult.id, inTime.after(9000))).toBe(false);
});

test('A35 E28 who still waits is credited by the sweep, and not again when a vet comes or the owner leaves', async () => {
  const [answered, left] = [await waiting(), await waiting()];
  expect(await sweep(left.after(1790))).toBe(0);
  expect(await sweep(left.after(1810))).toBeGreaterThanOrEqual(2);
  expect(await sweep(left.after(1810))).toBe(0);
  await accept(answered.consult.id, answered.after(1900));
  await leave(left.owner, left.consult.id, left.after(1900));
  expect([await credits(answered.owner), await credits(left.owner)]).toEqual([[credited], [credited]]);
});

test('A35 E28 who is credited is told once of how much, however often it is asked; who is not is told nothing', async () => {
  const [late, inTime] = [await waiting(), await waiting()];
  await accept(inTime.consult.id, inTime.after(600));
  await sweep(late.after(1810));
  await sweep(late.after(1811));
  await accept(late.consult.id, late.after(1900));
  await ask(late.consult.id, late.after(1901));
  const told = ({ id }: SignedIn) =>
    world.postgres.query<{ kind: string; subject: string; params: unknown }>(
      'select kind, subject, params from notifications where user_id = $1',
      [id],
    );
  expect(await told(inTime.owner)).toEqual([]);
  const [notice, ...others] = await told(late.owner);
  expect([notice?.kind, others]).toEqual(['credit', []]);
  const write = coreNotices('').credit;
  const occasion = { subject: notice?.subject ?? '', params: notice?.params };
  expect(await write?.({ locale: 'es', ...occasion })).toMatchObject({ title: expect.stringContaining('2') });
  expect(await write?.({ locale: 'en', ...occasion })).toMatchObject({ title: expect.stringContaining('2') });
});

test('A35 E28 who gives up in time is owed nothing; who was never answered is credited when the consult expires', async () => {
  const [early, never] = [await waiting(), await waiting()];
  await leave(early.owner, early.consult.id, early.after(300));
  await world.service.run((tx) => [clock(tx, new Date(Date.now() + 3 * hour)), closeStaleConsults(tx, 100)]);
  expect([await credits(early.owner), await credits(never.owner)]).toEqual([[], [credited]]);
});

test('A35 E28 without an active promise nothing is credited', async () => {
  await promise(1, false);
  const { owner, consult, after } = await waiting();
  expect([await sweep(after(5000)), await ask(consult.id, after(5000))]).toEqual([0, false]);
  await accept(consult.id, after(5000));
  expect(await credits(owner)).toEqual([]);
  await refusal(ask(owner.id, new Date()), 'NOT_FOUND');
});

test('D15 A35 E28 starting, waiting past the promise and leaving, five times over, earns nothing', async () => {
  const owner = await world.person({ limits: { chat: 5 } });
  const pet = await world.pet(owner);
  for (let turn = 0; turn < 5; turn += 1) {
    const { id, queuedAt } = await startFor(world, owner, pet);
    const at = new Date(queuedAt.getTime() + 700_000);
    await sweep(at);
    await leave(owner, id, at);
  }
  expect(await credits(owner)).toEqual([]);
});

test('A35 E28 who leaves is credited from the fair wait on, to the second', async () => {
  const [early, fair] = [await waiting(), await waiting()];
  await leave(early.owner, early.consult.id, early.after(1799));
  await leave(fair.owner, fair.consult.id, fair.after(1800));
  expect([await credits(early.owner), await credits(fair.owner)]).toEqual([[], [credited]]);
});

test('D15 A35 E28 nobody is credited beyond the cap of its days, nor keeps others from being credited', async () => {
  const owner = await world.person({ limits: { chat: 5 } });
  const day = 86_400_000;
  const late = async (start: number) => {
    const { id } = await startFor(world, owner, await world.pet(owner));
    await world.postgres.query('update chat_sessions set queued_at = $2 where id = $1', [
      id,
      new Date(start),
    ]);
    return accept(id, new Date(start + 700_000));
  };
  for (const turn of [0, 1, 2]) await late(Date.now() + turn * day);
  expect(await credits(owner)).toEqual([credited, credited]);
  await late(Date.now() + 32 * day);
  expect(await credits(owner)).toHaveLength(3);
  await startFor(world, owner, await world.pet(owner));
  const other = await waiting();
  await world.postgres.query('update service_promises set credit_cap = 1');
  expect(await world.postgres.query("select from chat_sessions where status = 'queued'")).not.toEqual([]);
  const [, rows] = await world.service.run((tx) => [
    clock(tx, other.after(1810)),
    creditMissedPromises(tx, 1),
  ]);
  expect([first(rows).credited, await credits(other.owner)]).toEqual([1, [credited]]);
});

test('D15 what counts is the promise of the level when it began to wait, whatever is promised since', async () => {
  await world.postgres.exec(
    `insert into service_promise_levels
     select 'call-a-vet', 'chat', level, case level when 'red' then 60 else 300 end
     from unnest('{red,orange,yellow,green,blue}'::text[]) as level`,
  );
  const [inTime, late] = [await waiting(), await waiting()];
  expect(inTime.consult.promisedSeconds).toBe(300);
  await promise(6000, false);
  await world.postgres.query("update chat_sessions set level = 'red' where id = $1", [inTime.consult.id]);
  await accept(inTime.consult.id, inTime.after(300));
  await accept(late.consult.id, late.after(301));
  expect([await credits(inTime.owner), await credits(late.owner)]).toEqual([[], [credited]]);
});

test('D15 the time that somebody was away does not count: nobody could be offered their consult', async () => {
  const [gone, back, both] = [await waiting(), await waiting(), await waiting()];
  const awaySince = (id: string, at: Date | null, seconds = 0) =>
    world.postgres.query('update chat_sessions set away_since = $2, away_seconds = $3 where id = $1', [
      id,
      at,
      seconds,
    ]);
  await awaySince(gone.consult.id, gone.after(100));
  await awaySince(back.consult.id, null, 500);
  await awaySince(both.consult.id, both.after(1000), 500);
  expect(await sweep(gone.after(2299))).toBe(0);
  await accept(gone.consult.id, gone.after(3000));
  await accept(back.consult.id, back.after(1101));
  await accept(both.consult.id, both.after(9000));
  expect([await credits(gone.owner), await credits(back.owner), await credits(both.owner)]).toEqual([
    [],
    [credited],
    [],
  ]);
});
