import { expect, test } from 'vitest';
import { beginOf, dayOf, daysOf, mondayOf, plusDays } from '../../../web/consults/duty/week.ts';

test('a week begins on its Monday, over months, years and the change of clocks', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-30')).toBe('2026-11-30');
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  expect(daysOf('2027-03-22').at(-1)).toBe('2027-03-28');
  expect(plusDays('2027-03-27', 2)).toBe('2027-03-29');
  expect(plusDays('2027-03-01', -1)).toBe('2027-02-28');
});

test('the day of an instant is that of the reader, from midnight to midnight', () => {
  for (const day of ['2026-11-30', '2027-03-28', '2027-10-31']) {
    const begin = beginOf(day);
    expect(dayOf(begin)).toBe(day);
    expect(dayOf(new Date(begin.getTime() - 1))).toBe(plusDays(day, -1));
  }
});
