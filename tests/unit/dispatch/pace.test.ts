import { expect, test } from 'vitest';
import { Pace } from '../../../party/rooms/dispatcher/pace.ts';

const rate = { every: 1_000, burst: 2 };

test('so many turns at once, and then one in so long', () => {
  const pace = new Pace(rate, 0);
  expect([0, 0, 0, 0].map((now) => pace.take(now))).toEqual([0, 0, 1_000, 2_000]);
});

test('however long it was quiet, no more turns come at once', () => {
  const pace = new Pace(rate, 0);
  expect([60_000, 60_000, 60_000].map((now) => pace.take(now))).toEqual([0, 0, 1_000]);
});

test('a clock that goes back makes nobody wait for it', () => {
  const pace = new Pace(rate, 60_000);
  expect([0, 0].map((now) => pace.take(now))).toEqual([0, 0]);
});
