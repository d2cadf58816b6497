import { expect, test } from 'vitest';
import { nearStems } from '../../../worker/core/search/words/near-stems.ts';

const nearest = nearStems(['chocolat', 'vomit', 'garrapat', 'colic', 'gat', 'aabb', 'aacc']);

test.each([
  ['choclat', 'chocolat'],
  ['bomit', 'vomit'],
  ['garapat', 'garrapat'],
  ['collic', 'colic'],
])('%s is a slip of %s', (slip, meant) => {
  const found = nearest(slip);
  expect(found?.stem).toBe(meant);
  expect(found?.likeness).toBeLessThan(1);
});

test('what is like nothing is a slip of nothing, and so is what is too short to tell', () => {
  expect(nearest('refrigerador')).toBeUndefined();
  expect(nearest('gar')).toBeUndefined();
});

test('of two as near the first by the alphabet is taken, in whatever order they were given', () => {
  expect(nearest('aabc')?.stem).toBe(nearStems(['aacc', 'aabb'])('aabc')?.stem);
});
