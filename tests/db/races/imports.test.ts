import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { openRestaurant, type Restaurant } from '../support/restaurant.ts';

const { postgres, world, track } = await openRaceWorld();

let ana: SignedIn;
let place: Restaurant;
beforeEach(async () => {
  await postgres.exec('delete from import_jobs');
  ana = await world.person({ name: 'ana' });
  place = await openRestaurant(world, ana);
});

const ten = <T>(make: (index: number) => T): T[] => Array.from({ length: 10 }, (_, index) => make(index));
const createCall = (address = 'casa.example') =>
  `select id from public.fn_create_import('${randomUUID()}', '${place.id}', 'address', 'https://${address}/', '${address}', null)`;
const claim = { who: 'service' as const, statements: 'select id, attempts from public.fn_claim_import()' };

test('Y2 ten people who ask for one address at once get one job', async () => {
  const finished = await track.race(ten(() => ({ who: ana, statements: createCall() })));
  const ids = finished.flatMap((finish) => ('rows' in finish ? finish.rows.map(({ id }) => id) : []));
  expect([ids.length, new Set(ids).size]).toEqual([10, 1]);
});

test('three are read at a time: of ten others that are asked for at once three are taken in', async () => {
  const finished = await track.race(
    ten((index) => ({ who: ana, statements: createCall(`c${String(index)}.example`) })),
  );
  expect(tally(finished)).toEqual({ ok: 3, TOO_LARGE: 7 });
});

test('Y9 two apply one draft at once, with hours: one does, and the hours before are those before', async () => {
  const week = (opens: number) => JSON.stringify({ week: [{ weekday: 1, opens, closes: 960 }], special: [] });
  const id = randomUUID();
  await track.race([
    {
      who: ana,
      statements: `select public.fn_create_import('${id}', '${place.id}', 'text', null, null, '{}')`,
    },
  ]);
  const none = '{"week": [], "special": []}';
  const apply = (opens: number) =>
    `select hours_before, hours_after from public.fn_import_applied('${id}', '${randomUUID()}', '${none}', '${week(opens)}')`;
  const finished = await track.race(ten((index) => ({ who: ana, statements: apply(index + 1) })));
  expect(tally(finished)).toEqual({ ok: 1, WRONG_STATE: 9 });
  const [row] = await postgres.query(
    'select hours_before, hours_after, private.hours_of(business_id) as now from import_jobs',
  );
  expect(row).toMatchObject({ hours_before: JSON.parse(none), hours_after: row?.now });
});

test('Y11 ten runs of queue and cron at once: one has the job', async () => {
  await track.race([{ who: ana, statements: createCall() }]);
  const finished = await track.race(ten(() => claim));
  const rows = finished.flatMap((finish) => ('rows' in finish ? finish.rows : []));
  expect(rows).toHaveLength(1);
});

test('Y11 who was overtaken leaves nothing; three times is the last', async () => {
  await track.race([{ who: ana, statements: createCall() }]);
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const [first] = await track.race([claim]);
  const id = first !== undefined && 'rows' in first ? String(first.rows[0]?.id) : '';
  const [second] = await track.race([{ ...claim, now: at(3) }]);
  expect(second).toMatchObject({ rows: [{ id, attempts: 2 }] });
  const finish = (attempt: number) => ({
    who: 'service' as const,
    statements: `select status from public.fn_finish_import('${id}', ${String(attempt)}, '{"by": ${String(attempt)}}', null)`,
    now: at(3),
  });
  expect(await track.race([finish(1)])).toEqual([{ rows: [] }]);
  expect(await track.race([{ ...claim, now: at(6) }])).toMatchObject([{ rows: [{ attempts: 3 }] }]);
  expect(await track.race([{ ...claim, now: at(9) }])).toEqual([{ rows: [] }]);
  expect(await postgres.query('select status, failure from import_jobs')).toEqual([
    { status: 'failed', failure: 'timeout' },
  ]);
});

test('Y3 ten call backs of n8n at once: one is taken', async () => {
  await track.race([{ who: ana, statements: createCall() }]);
  const [claimed] = await track.race([claim]);
  const id = claimed !== undefined && 'rows' in claimed ? String(claimed.rows[0]?.id) : '';
  await track.race([{ who: 'service', statements: `select id from public.fn_hand_import('${id}', 1, 90)` }]);
  const bring = (page: number) =>
    `select id from public.fn_import_brought('${id}', 1, '[{"page": ${String(page)}}]')`;
  const finished = await track.race(ten((index) => ({ who: 'service' as const, statements: bring(index) })));
  const rows = finished.flatMap((finish) => ('rows' in finish ? finish.rows : []));
  expect(rows).toEqual([{ id }]);
});
