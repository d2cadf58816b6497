import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoWidths } from '../../../contract/sites.ts';
import { cropOf, heldView, wholeView } from '../../../web/studio/photos/crop.ts';
import { widthsOf } from '../../../web/studio/photos/made-photo.ts';

const picture = fc.record({
  width: fc.integer({ min: 1, max: 9_000 }),
  height: fc.integer({ min: 1, max: 9_000 }),
});
const shape = fc.constantFrom(null, 1, 4 / 3, 16 / 9);
const number = fc.double({ min: -3, max: 6, noNaN: true });
const view = fc.record({ zoom: number, x: number, y: number });

test('whatever is asked for, what is taken lies within the picture', () => {
  fc.assert(
    fc.property(picture, shape, view, (size, wanted, at) => {
      const { left, top, width, height } = cropOf(size, wanted, at);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
      expect(left + width).toBeLessThanOrEqual(size.width);
      expect(top + height).toBeLessThanOrEqual(size.height);
      expect([left, top, width, height].every(Number.isInteger)).toBe(true);
    }),
  );
});

test('a view that is held stays where it is', () => {
  fc.assert(
    fc.property(picture, shape, view, (size, wanted, at) => {
      const held = heldView(size, wanted, at);
      const again = heldView(size, wanted, held);
      expect(again.zoom).toBe(held.zoom);
      expect(again.x).toBeCloseTo(held.x, 9);
      expect(again.y).toBeCloseTo(held.y, 9);
    }),
  );
});

test('a view beyond the edge is the nearest one within', () => {
  expect(heldView({ width: 4_000, height: 3_000 }, 1, { zoom: 2, x: 0, y: 1 })).toEqual({
    zoom: 2,
    x: 0.1875,
    y: 0.75,
  });
});

test('as it is, a whole picture is taken; in another shape as much of it as has that shape', () => {
  const size = { width: 4_000, height: 3_000 };
  expect(cropOf(size, null, wholeView)).toEqual({ left: 0, top: 0, ...size });
  expect(cropOf(size, 1, wholeView)).toEqual({ left: 500, top: 0, width: 3_000, height: 3_000 });
  expect(cropOf(size, 1, { zoom: 2, x: 0, y: 1 })).toEqual({
    left: 0,
    top: 1_500,
    width: 1_500,
    height: 1_500,
  });
});

test('a photo is stored in the widths below its own, and in its own where it is no larger than the largest', () => {
  expect(widthsOf(300)).toEqual([300]);
  expect(widthsOf(1_200)).toEqual([480, 960, 1_200]);
  expect(widthsOf(992)).toEqual([480, 992]);
  expect(widthsOf(2_400)).toEqual([...photoWidths]);
  expect(widthsOf(6_000)).toEqual([...photoWidths]);
});
