import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hours } from '../../../worker/sites/content/hours.ts';
import { menusAt } from '../../../worker/sites/pages/published/hours/menu-times.ts';
import { openingAt, shiftsOn } from '../../../worker/sites/pages/published/hours/opening.ts';
import { dayAfter, instantOf, wallTimeAt } from '../../../worker/sites/pages/published/hours/zone-clock.ts';

const minute = 60_000;
const at = (iso: string) => Date.parse(iso);

/** A shift of every weekday. */
const daily = (opens: number, closes: number): Hours => ({
  week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes })),
  special: [],
});

/**
 * The same, counted: minute after minute the clock on the wall is looked at. A shift is on from the first minute at which the clock has
 * reached its opening until the first at which it has reached its closing.
 */
function countedMinutes(hours: Hours, zone: string, from: number, to: number): boolean[] {
  const key = (date: string, minutes: number) => at(`${date}T00:00:00Z`) / minute + minutes;
  const first = wallTimeAt(zone, from).date;
  const shifts = Array.from({ length: 8 }, (_, day) => dayAfter(first, day - 2)).flatMap((date) =>
    shiftsOn(hours, date).map(({ opens, closes }) => ({
      opens: key(date, opens),
      closes: key(date, closes),
    })),
  );
  const begun = new Set<number>();
  const ended = new Set<number>();
  const counted: boolean[] = [];
  for (let instant = from - 2 * 1_440 * minute; instant < to; instant += minute) {
    const { date, minutes } = wallTimeAt(zone, instant);
    const now = key(date, minutes);
    shifts.forEach(({ opens, closes }, index) => {
      if (now >= opens) begun.add(index);
      if (now >= closes) ended.add(index);
    });
    if (instant >= from) counted.push([...begun].some((index) => !ended.has(index)));
  }
  return counted;
}

/** Days on which clocks are changed, forward and back, where they are; and one on which they are not. */
const nights = [
  ['Europe/Madrid', '2026-03-28T12:00:00Z'],
  ['Europe/Madrid', '2026-10-24T12:00:00Z'],
  ['Atlantic/Canary', '2026-10-24T12:00:00Z'],
  ['America/New_York', '2026-11-01T00:00:00Z'],
  ['America/Santiago', '2026-09-05T12:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T06:00:00Z'],
  ['America/Mexico_City', '2026-06-10T12:00:00Z'],
] as const;

const shift = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([opens, length]) => ({ opens: opens * 15, closes: Math.min(2_880, opens * 15 + length * 15) }));

const anyHours: fc.Arbitrary<Hours> = fc.record({
  week: fc.array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), shift).map(([weekday, times]) => ({ weekday, ...times })),
    { maxLength: 14 },
  ),
  special: fc.array(
    fc
      .tuple(
        fc.constantFrom('2026-03-29', '2026-10-25', '2026-11-01', '2026-09-06', '2026-06-11'),
        fc.option(shift),
      )
      .map(([day, times]) => ({
        day,
        opens: times?.opens ?? null,
        closes: times?.closes ?? null,
        note: {},
      })),
    { maxLength: 3 },
  ),
});

test('M5 open or not, and when that changes, is what counting the minutes says, on nights when clocks change too', () => {
  fc.assert(
    fc.property(
      anyHours,
      fc.constantFrom(...nights),
      fc.integer({ min: 0, max: 1_439 }),
      (hours, night, late) => {
        const [zone, start] = night;
        const from = at(start) + late * minute;
        const counted = countedMinutes(hours, zone, from, from + 1_440 * minute);
        const { isOpen, changesAt } = openingAt(hours, zone, from);
        expect(isOpen).toBe(counted[0]);
        const change = counted.findIndex((open) => open !== counted[0]);
        if (change >= 0) expect(changesAt).toBe(from + change * minute);
        else if (changesAt !== null) expect(changesAt).toBeGreaterThanOrEqual(from + counted.length * minute);
      },
    ),
    { numRuns: 40 },
  );
});

describe('M5 nights', () => {
  const bar = daily(1_200, 1_560);

  test('past midnight it is open until the shift of the evening ends', () => {
    expect(openingAt(bar, 'Europe/Madrid', at('2026-11-28T00:30:00+01:00'))).toEqual({
      isOpen: true,
      changesAt: at('2026-11-28T02:00:00+01:00'),
    });
    expect(openingAt(bar, 'Europe/Madrid', at('2026-11-28T02:00:00+01:00'))).toEqual({
      isOpen: false,
      changesAt: at('2026-11-28T20:00:00+01:00'),
    });
  });

  test('a time that comes twice ends the shift the first time', () => {
    const late = daily(1_200, 1_590);
    expect(openingAt(late, 'Europe/Madrid', at('2026-10-25T00:15:00Z')).changesAt).toBe(
      at('2026-10-25T00:30:00Z'),
    );
    expect(openingAt(late, 'Europe/Madrid', at('2026-10-25T01:15:00Z')).isOpen).toBe(false);
  });

  test('a time that is skipped is reached when it is skipped', () => {
    expect(instantOf('Europe/Madrid', '2026-03-29', 150)).toBe(at('2026-03-29T01:00:00Z'));
    expect(openingAt(daily(1_200, 1_590), 'Europe/Madrid', at('2026-03-29T00:30:00Z')).changesAt).toBe(
      at('2026-03-29T01:00:00Z'),
    );
  });
});

describe('M5 days', () => {
  const lunch = daily(780, 960);

  test('a special day goes by its own shifts, a closed one has none', () => {
    const hours: Hours = {
      ...lunch,
      special: [
        { day: '2026-12-24', opens: 600, closes: 700, note: {} },
        { day: '2026-12-25', opens: null, closes: null, note: {} },
      ],
    };
    expect(openingAt(hours, 'Europe/Madrid', at('2026-12-24T14:00:00+01:00'))).toEqual({
      isOpen: false,
      changesAt: at('2026-12-26T13:00:00+01:00'),
    });
    expect(openingAt(hours, 'Europe/Madrid', at('2026-12-24T10:30:00+01:00')).isOpen).toBe(true);
  });

  test('after weeks of being closed it says when it opens again', () => {
    const closed = Array.from({ length: 21 }, (_, days) => ({
      day: dayAfter('2026-08-03', days),
      opens: null,
      closes: null,
      note: {},
    }));
    const hours: Hours = { ...lunch, special: closed };
    expect(openingAt(hours, 'Europe/Madrid', at('2026-08-05T14:00:00+02:00')).changesAt).toBe(
      at('2026-08-24T13:00:00+02:00'),
    );
  });

  test('shifts that touch are one; a place that never closes has no change', () => {
    const two: Hours = {
      week: [
        { weekday: 6, opens: 600, closes: 840 },
        { weekday: 6, opens: 840, closes: 1_000 },
      ],
      special: [],
    };
    expect(openingAt(two, 'UTC', at('2026-11-28T11:00:00Z')).changesAt).toBe(at('2026-11-28T16:40:00Z'));
    expect(openingAt(daily(0, 1_440), 'UTC', at('2026-11-28T11:00:00Z'))).toEqual({
      isOpen: true,
      changesAt: null,
    });
    expect(openingAt({ week: [], special: [] }, 'UTC', 0)).toEqual({ isOpen: false, changesAt: null });
  });
});

test('M8 the menu of the hour is first, those of every hour follow, all are there', () => {
  const menu = (id: string, schedule: { days: number[]; from: number; to: number }[]) => ({
    id,
    name: {},
    note: {},
    categories: [],
    schedule,
  });
  const menus = [
    menu('carta', []),
    menu('dinner', [{ days: [6], from: 1_200, to: 1_500 }]),
    menu('lunch', [{ days: [1, 2, 3, 4, 5, 6], from: 780, to: 960 }]),
  ];
  const seen = (instant: string) => {
    const { ordered, changesAt } = menusAt(menus, 'Europe/Madrid', at(instant));
    return {
      order: ordered.map(({ menu: { id } }) => id),
      now: ordered.filter(({ isNow }) => isNow).length,
      changesAt,
    };
  };
  expect(seen('2026-11-28T14:00:00+01:00')).toEqual({
    order: ['lunch', 'carta', 'dinner'],
    now: 1,
    changesAt: at('2026-11-28T16:00:00+01:00'),
  });
  expect(seen('2026-11-29T00:59:00+01:00').order).toEqual(['dinner', 'carta', 'lunch']);
  expect(seen('2026-11-29T01:00:00+01:00')).toEqual({
    order: ['carta', 'dinner', 'lunch'],
    now: 0,
    changesAt: at('2026-11-30T13:00:00+01:00'),
  });
});
