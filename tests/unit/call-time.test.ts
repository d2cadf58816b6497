import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachedAt, type Stay, timeTogether } from '../../party/rooms/consult/calls/call-time.ts';

const stay = fc.record({
  userId: fc.constantFrom('owner', 'vet', 'guest'),
  from: fc.nat(60),
  until: fc.option(fc.nat(80)),
});

/** Instant by instant: are two different people there? */
const counted = (stays: readonly Stay[], now: number): number =>
  Array.from({ length: now }, (_, at) => at).filter((at) => {
    const here = stays.filter(({ from, until }) => from <= at && at < (until ?? now));
    return new Set(here.map(({ userId }) => userId)).size > 1;
  }).length;

test('L10 the time together is what an observer counts who looks at each instant', () => {
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 8 }), fc.nat(100), (stays, now) => {
      expect(timeTogether(stays, now)).toBe(counted(stays, now));
    }),
  );
});

test('L16 when nobody comes or goes, the cap is reached exactly when it was foretold', () => {
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 6 }), fc.integer({ min: 1, max: 200 }), (stays, cap) => {
      const now = 90;
      const at = reachedAt(stays, cap, now);
      fc.pre(at !== null && at >= now);
      expect(timeTogether(stays, at ?? 0)).toBe(cap);
    }),
  );
});
