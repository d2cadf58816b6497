import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksOf, explained } from '../../bench/big-set/plan.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { first } from '../support/world.ts';

// R11: what is read is counted, not the time: a page of the nearest costs what the page has, however many clinics there are.
let postgres: RealPostgres;
beforeAll(async () => {
  postgres = await startRealPostgres();
  await postgres.exec(
    `insert into centers (name, address, city, postal_code, country, phone, species, latitude, longitude, time_zone, emergency)
     select 'Clínica ' || md5(i::text), 'Calle ' || i, 'Villa ' || i % 500, lpad((i % 52000)::text, 5, '0'), 'ES', '+34 000',
       case when i % 20 = 0 then '{horse}' else '{dog,cat}' end::text[],
       40 + 0.3 * sin(i), -3 + 0.3 * cos(i * 1.7), 'Europe/Madrid', i % 50 = 0
     from generate_series(1, 40000) i;
     insert into center_hours (center_id, weekday, opens, closes)
     select id, d, 540, 1200 from centers cross join generate_series(1, 5) d where not emergency and not is_example;
     analyze centers; analyze center_hours;`,
  );
}, 120_000);
afterAll(() => postgres.close());

const ask = { latitude: 40, longitude: -3, radius: 25_000, openNow: false, examples: true, limit: 21 };

test.each([
  ['around a point', ask, 4_500],
  ['around a point, far', { ...ask, radius: 200_000 }, 4_500],
  ['open at night', { ...ask, openNow: true }, 60_000],
  ['for horses', { ...ask, species: 'horse' }, 4_000],
  ['at sea', { ...ask, latitude: 30, longitude: -30 }, 100],
  ['by a postal code', { ...ask, latitude: null, longitude: null, words: '28013' }, 4_000],
  ['by a rare name', { ...ask, latitude: null, longitude: null, words: 'c4ca4238a0b9' }, 800],
] as const)('R11 A25 clinics %s touch few blocks of 40,000', async (_, asked, most) => {
  const row = first(
    await postgres.query<{ 'QUERY PLAN': unknown }>(
      'explain (analyze, buffers, format json) select public.fn_centers_near($1::jsonb)',
      [JSON.stringify(asked)],
    ),
  );
  expect(blocksOf(explained.parse(row['QUERY PLAN']))).toBeLessThan(most);
});
