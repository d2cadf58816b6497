import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { centersNear } from '../../../db/calls/centers.ts';
import { startPglite } from '../../support/postgres.ts';
import { clinicsOf, keepHours, placeClinic, type Shift } from '../support/clinics.ts';
import { clock, first, openWorld, request, type World } from '../support/world.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  await world.postgres.exec(
    'delete from center_hours; delete from center_special_hours; delete from centers;',
  );
  id = await placeClinic(world.postgres, { name: 'Reloj' });
});
afterAll(() => world.close());

/** Gives the clinic these hours and tells how it is at a moment. */
async function at(
  moment: string | Date,
  shifts: readonly Shift[],
  timeZone = 'Europe/Madrid',
  emergency = false,
) {
  await keepHours(world.postgres, id, shifts);
  await world.postgres.query('update centers set time_zone = $2, emergency = $3 where id = $1', [
    id,
    timeZone,
    emergency,
  ]);
  const visitor = world.database.asActor({ kind: 'visitor' }, request);
  const ask = {
    latitude: 40.4168,
    longitude: -3.7038,
    words: null,
    country: null,
    radius: 1_000,
    species: null,
  };
  const rest = { examples: true, after: null, limit: 5 };
  const [, [all], [open]] = await visitor.run((tx) => [
    clock(tx, moment),
    centersNear(tx, { ...ask, ...rest, openNow: false }),
    centersNear(tx, { ...ask, ...rest, openNow: true }),
  ]);
  const { openNow, closesAt, opensAt } = first(clinicsOf(all?.found));
  // What is shown and what is sifted agree.
  expect(clinicsOf(open?.found)).toHaveLength(openNow ? 1 : 0);
  return { openNow, closesAt, opensAt };
}

const everyDay = (opens: number, closes: number): Shift[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }));
const split = [...everyDay(570, 840), ...everyDay(990, 1_230)];
const night = everyDay(1_200, 1_920);

// Monday, 9 November 2026; Madrid is an hour ahead of UTC.
test.each([
  ['between two shifts', '2026-11-09T14:00Z', split, false, null, '2026-11-09T16:30'],
  ['in the minute in which it opens', '2026-11-09T15:30Z', split, true, '2026-11-09T20:30', null],
  ['in the minute in which it closes', '2026-11-09T19:30Z', split, false, null, '2026-11-10T09:30'],
  ['past midnight, in the shift of yesterday', '2026-11-09T01:00Z', night, true, '2026-11-09T08:00', null],
  ['in the morning, after it', '2026-11-09T07:00Z', night, false, null, '2026-11-09T20:00'],
  ['when it never closes', '2026-11-09T01:00Z', everyDay(0, 1_440), true, null, null],
  ['when it has no hours at all', '2026-11-09T12:00Z', [], false, null, null],
] as const)('A25 %s', async (_, moment, shifts, openNow, closesAt, opensAt) => {
  expect(await at(moment, shifts)).toEqual({ openNow, closesAt, opensAt });
});

test('A25 a date with hours of its own goes by these alone; one without times is closed', async () => {
  const christmas: Shift[] = [...split, { day: '2026-12-25', opens: null, closes: null }];
  expect(await at('2026-12-25T11:00Z', christmas)).toEqual({
    openNow: false,
    closesAt: null,
    opensAt: '2026-12-26T09:30',
  });
  const eve: Shift[] = [...split, { day: '2026-12-24', opens: 540, closes: 780 }];
  expect(await at('2026-12-24T15:30Z', eve)).toMatchObject({ openNow: false });
  expect(await at('2026-12-24T08:30Z', eve)).toMatchObject({ openNow: true, closesAt: '2026-12-24T13:00' });
  // The night of the day before goes on into a closed date.
  const short: Shift[] = [...night, { day: '2026-12-25', opens: null, closes: null }];
  expect(await at('2026-12-25T02:00Z', short)).toMatchObject({ openNow: true, closesAt: '2026-12-25T08:00' });
  expect(await at('2026-12-25T21:00Z', short)).toMatchObject({ openNow: false });
});

test('A25 emergencies day and night: open whatever the hours say', async () => {
  expect(await at('2026-11-09T03:00Z', split, 'Europe/Madrid', true)).toEqual({
    openNow: true,
    closesAt: null,
    opensAt: null,
  });
});

test('A25 each by the clock on its own wall', async () => {
  const shifts = everyDay(540, 1_200);
  // 08:30 in Madrid, 07:30 in London and on the Canaries, 02:30 in Cancún, 01:30 in Mexico City, 23:30 in Tijuana.
  const moment = '2026-11-09T07:30Z';
  const opensAt = async (timeZone: string) => (await at(moment, shifts, timeZone)).opensAt;
  expect(await opensAt('Europe/Madrid')).toBe('2026-11-09T09:00');
  expect(await opensAt('America/Tijuana')).toBe('2026-11-09T09:00');
  expect(await at('2026-11-09T08:30Z', shifts, 'Atlantic/Canary')).toMatchObject({ openNow: false });
  expect(await at('2026-11-09T08:30Z', shifts, 'Europe/Madrid')).toMatchObject({ openNow: true });
});

const zones = [
  'Europe/Madrid',
  'Atlantic/Canary',
  'Europe/London',
  'America/Mexico_City',
  'America/Cancun',
  'America/Tijuana',
] as const;

/** The clock on the wall of a zone, to the minute, by the platform's own calendar. */
function wallClock(moment: Date, timeZone: string): { day: string; minute: number; weekday: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  const weekday = new Date(`${day}T00:00Z`).getUTCDay() || 7;
  return { day, weekday, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

/** Slow and plain: goes through the shifts of today, and of yesterday with a whole day added to the clock. */
function isOpen(moment: Date, timeZone: string, shifts: readonly Shift[]): boolean {
  const now = wallClock(moment, timeZone);
  const before = new Date(Date.parse(`${now.day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const days = [
    { ...now, minute: now.minute },
    { day: before, weekday: now.weekday === 1 ? 7 : now.weekday - 1, minute: now.minute + 1_440 },
  ];
  return days.some(({ day, weekday, minute }) => {
    const special = shifts.filter((shift) => 'day' in shift && shift.day === day);
    const usual = shifts.filter((shift) => 'weekday' in shift && shift.weekday === weekday);
    return (special.length > 0 ? special : usual).some(
      ({ opens, closes }) => opens !== null && closes !== null && opens <= minute && minute < closes,
    );
  });
}

const minutes = fc
  .integer({ min: 0, max: 1_439 })
  .chain((opens) => fc.integer({ min: opens + 1, max: 2_880 }).map((closes) => ({ opens, closes })));
// The nights in which a clock of one of the zones is changed, and a usual one; each with the hours around it.
const nights = [
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-03-08T10:00Z',
  '2026-11-01T09:00Z',
  '2026-06-10T00:00Z',
];
const moments = fc
  .record({ night: fc.constantFrom(...nights), minutes: fc.integer({ min: -2_000, max: 2_000 }) })
  .map(({ night: around, minutes: away }) => new Date(Date.parse(around) + away * 60_000));
const weeks = fc.uniqueArray(
  fc
    .record({ weekday: fc.integer({ min: 1, max: 7 }), shift: minutes })
    .map(({ weekday, shift }) => ({ weekday, ...shift })),
  { maxLength: 10, selector: ({ weekday, opens }) => `${weekday} ${opens}` },
);
/** Hours of a date of their own: a day before, on, or after that of the moment. */
const specials = fc.array(
  fc.record({ away: fc.integer({ min: -1, max: 1 }), shift: fc.option(minutes, { nil: null }) }),
  { maxLength: 2 },
);

test('A25 open or not as by counting the minutes on the wall, in every zone and when clocks change', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...zones), moments, weeks, specials, async (zone, moment, week, own) => {
      const today = Date.parse(`${wallClock(moment, zone).day}T00:00Z`);
      const dates = own.map(({ away, shift }): Shift => {
        const day = new Date(today + away * 86_400_000).toISOString().slice(0, 10);
        return { day, opens: shift?.opens ?? null, closes: shift?.closes ?? null };
      });
      const unique = dates.filter(
        (one, index) => dates.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index,
      );
      fc.pre(new Set(unique.map((one) => `${'day' in one && one.day} ${one.opens}`)).size === unique.length);
      const shifts = [...week, ...unique];
      const told = await at(moment, shifts, zone);
      expect(told.openNow).toBe(isOpen(moment, zone, shifts));
      if (told.closesAt !== null) expect(told.opensAt).toBeNull();
    }),
    { numRuns: 150 },
  );
}, 120_000);
