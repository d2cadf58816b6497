import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  longestPosition,
  positionBetween,
  positionsBetween,
} from '../../../worker/sites/content/position-between.ts';
import { rowSchemas } from '../../../worker/sites/content/rows.ts';

const digits = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const place = fc
  .array(fc.constantFrom(...digits), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(''))
  .filter((text) => !text.endsWith('0'));
const isPlace = (text: string): boolean => rowSchemas.menus.shape.position.safeParse(text).success;

test('M10 between any two places there is one, before and after all, too', () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      const [low, high] = [one, other].toSorted() as [string, string];
      fc.pre(low < high);
      for (const [from, to] of [
        [low, high],
        [null, low],
        [high, null],
        [null, null],
      ] as const) {
        const between = positionBetween(from, to);
        expect(isPlace(between)).toBe(true);
        expect((from ?? '') < between).toBe(true);
        if (to !== null) expect(between < to).toBe(true);
      }
      expect(() => positionBetween(high, low)).toThrow(RangeError);
      expect(() => positionBetween(low, low)).toThrow(RangeError);
    }),
  );
});

test('M10 many places at once are in order, and none is used twice', () => {
  fc.assert(
    fc.property(fc.option(place), fc.option(place), fc.integer({ min: 0, max: 300 }), (one, other, count) => {
      const [low, high] = one !== null && other !== null && one > other ? [other, one] : [one, other];
      fc.pre(low === null || high === null || low < high);
      const places = positionsBetween(low, high, count);
      expect(places).toHaveLength(count);
      const all = [low ?? '', ...places, ...(high === null ? [] : [high])];
      expect(all).toEqual([...new Set(all)].toSorted());
      expect(places.every(isPlace)).toBe(true);
    }),
  );
});

test('M7 M10 places stay short: 5,000 rows one after the other, and hundreds put into the same gap', () => {
  const last = positionsBetween('V', null, 5_000).at(-1) ?? '';
  expect(last.length).toBeLessThan(8);
  let first = 'V';
  let inGap = 'W';
  for (let row = 0; row < 400; row += 1) {
    first = positionBetween(null, first);
    inGap = positionBetween('V', inGap);
  }
  expect(first.length).toBeLessThan(longestPosition);
  expect(inGap.length).toBeLessThan(longestPosition);
});
