import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShifts, readSpecial, shiftsText, specialText } from '../../../admin/centers/hours-text.ts';

test.each([
  [
    '9:00-14:00, 16:30-20:30',
    [
      { opens: 540, closes: 840 },
      { opens: 990, closes: 1_230 },
    ],
  ],
  [
    '9-14; 16:30 – 20:30',
    [
      { opens: 540, closes: 840 },
      { opens: 990, closes: 1_230 },
    ],
  ],
  ['20:00-8:00', [{ opens: 1_200, closes: 1_920 }]],
  ['24h', [{ opens: 0, closes: 1_440 }]],
  ['', []],
])('A25 %s are shifts', (typed, shifts) => {
  expect(readShifts(typed)).toEqual(shifts);
});

test.each(['mañana', '9:00', '9:60-10:00', '25:00-26:00', '24:00-3:00', '9:00-14:00 16:00-20:00'])(
  'A25 %s are none',
  (typed) => {
    expect(readShifts(typed)).toBeNull();
  },
);

const shift = fc
  .record({ opens: fc.integer({ min: 0, max: 1_439 }), length: fc.integer({ min: 1, max: 1_440 }) })
  .map(({ opens, length }) => ({ opens, closes: opens + length }));

test('A25 what is written is read back the same', () => {
  fc.assert(
    fc.property(fc.array(shift, { maxLength: 4 }), (shifts) => {
      expect(readShifts(shiftsText(shifts))).toEqual(shifts);
    }),
  );
});

test('A25 special days: a line each, a date alone is closed', () => {
  const special = [
    { day: '2026-12-24', opens: 540, closes: 780 },
    { day: '2026-12-25', opens: null, closes: null },
  ];
  expect(specialText(special)).toBe('2026-12-24 9:00-13:00\n2026-12-25');
  expect(readSpecial(`${specialText(special)}\n\n`)).toEqual(special);
  for (const wrong of ['25/12/2026', '2026-13-40', '2026-12-25 cerrado'])
    expect(readSpecial(wrong)).toBeNull();
});
