import fc from 'fast-check';
import { expect, test } from 'vitest';
import { project, unproject, viewOf } from '../../../web/consults/centers/mercator.ts';

const point = fc.record({
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
  longitude: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
});

test('A25 a place of the map is the point that was put there', () => {
  fc.assert(
    fc.property(point, fc.integer({ min: 2, max: 17 }), ({ latitude, longitude }, zoom) => {
      const back = unproject(project({ latitude, longitude }, zoom), zoom);
      expect(back.latitude).toBeCloseTo(latitude, 6);
      expect(back.longitude).toBeCloseTo(longitude, 6);
    }),
  );
});

test('A25 all clinics are in sight at first, wherever they are, as long as they are within a day of each other', () => {
  const room = { width: 320, height: 320 };
  const near = fc.tuple(
    fc.double({ min: 35, max: 58, noNaN: true }),
    fc.array(
      fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })),
      {
        minLength: 1,
        maxLength: 20,
      },
    ),
  );
  fc.assert(
    fc.property(near, ([latitude, offsets]) => {
      const points = offsets.map(([north, east]) => ({ latitude: latitude + north, longitude: -3 + east }));
      const view = viewOf(points, room);
      const middle = project(view.middle, view.zoom);
      for (const one of points) {
        const { x, y } = project(one, view.zoom);
        expect(Math.abs(x - middle.x)).toBeLessThanOrEqual(room.width / 2);
        expect(Math.abs(y - middle.y)).toBeLessThanOrEqual(room.height / 2);
      }
    }),
  );
});
