import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  draftOf,
  type Hours,
  hoursOf,
  isWhole,
  stretchesOf,
  withDays,
  wrongWith,
} from '../../../web/studio/live/hours-draft.ts';
import { untilTime, untilTomorrow } from '../../../web/studio/live/until.ts';
import { hoursSchema } from '../../../worker/sites/content/hours.ts';

const shift = fc
  .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 1_440 }))
  .map(([opens, lasts]) => ({ opens, closes: opens + lasts }));

/** Shifts of one day that do not overlap. */
const shifts = fc.array(shift, { maxLength: 4 }).map((all) => {
  let end = 0;
  return all
    .toSorted((a, b) => a.opens - b.opens)
    .filter(({ opens, closes }) => {
      if (opens < end) return false;
      end = closes;
      return true;
    });
});

const days = ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-06'];

const hours: fc.Arbitrary<Hours> = fc
  .tuple(fc.tuple(shifts, shifts, shifts, shifts, shifts, shifts, shifts), fc.subarray(days), shifts)
  .map(([week, special, ofDay]) => ({
    week: week.flatMap((all, at) => all.map((one) => ({ weekday: at + 1, ...one }))),
    special: special.flatMap((day): Hours['special'] =>
      ofDay.length === 0
        ? [{ day, opens: null, closes: null, note: { es: 'Fiesta' } }]
        : ofDay.map((one) => ({ day, ...one, note: {} })),
    ),
  }));

test('M5 hours that are shown and sent again are the same, split shifts and past midnight too', () => {
  fc.assert(
    fc.property(hours, (some) => {
      const again = hoursOf(draftOf(some));
      expect(again).toEqual(some);
      expect(isWhole(draftOf(some))).toBe(true);
      expect(hoursSchema.parse(again)).toEqual(some);
    }),
  );
});

describe('M5 shifts as they are typed', () => {
  test.each([
    ['lunch and dinner', ['13:00-16:00', '20:00-00:00'], null],
    ['all day', ['06:00-06:00'], null],
    ['a time that is missing', ['13:00-'], 'missing'],
    ['two at once', ['13:00-16:00', '15:55-18:00'], 'overlap'],
    ['one that goes past midnight over another', ['20:00-02:00', '23:00-23:30'], 'overlap'],
    ['nothing, which is closed', [], null],
  ])('%s', (_, typed, expected) => {
    const read = typed.map((one) => {
      const [opens = '', closes = ''] = one.split('-');
      return { opens, closes };
    });
    expect(wrongWith(read)).toBe(expected);
  });
});

test('M5 a closed week is one line, and what stood on its days goes', () => {
  const before = draftOf({
    week: [],
    special: [{ day: '2026-12-25', opens: 780, closes: 960, note: {} }],
  });
  const closed = withDays(before, '2026-12-24', '2026-12-30', [], { es: 'Vacaciones' });
  expect(stretchesOf(closed?.special ?? [])).toEqual([
    { from: '2026-12-24', to: '2026-12-30', shifts: [], note: { es: 'Vacaciones' } },
  ]);
  expect(closed && hoursOf(closed).special).toHaveLength(7);
  expect(withDays(before, '2026-12-24', '2027-12-24', [], {})).toBeNull();
});

describe('M6 until when something is sold out', () => {
  const at = (moment: string) => Date.parse(moment);
  test.each([
    ['at dinner', '2026-11-29T21:30:00Z', '2026-11-30T04:00:00.000Z'],
    ['after midnight of the same service', '2026-11-30T00:30:00Z', '2026-11-30T04:00:00.000Z'],
    ['over a change of the clocks', '2026-10-24T20:00:00Z', '2026-10-25T04:00:00.000Z'],
  ])('tomorrow, said %s in Madrid', (_, now, until) => {
    expect(untilTomorrow('Europe/Madrid', at(now))).toBe(until);
  });

  test('a time that is past today is that of tomorrow', () => {
    const now = at('2026-11-29T19:00:00Z');
    expect(untilTime('Europe/Madrid', now, 21 * 60)).toBe('2026-11-29T20:00:00.000Z');
    expect(untilTime('Europe/Madrid', now, 13 * 60)).toBe('2026-11-30T12:00:00.000Z');
  });
});
