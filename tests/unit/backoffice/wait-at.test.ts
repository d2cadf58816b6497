import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketsPerDecade } from '../../../contract/figures.ts';
import { waitAt } from '../../../worker/backoffice/figures/wait-at.ts';

const bucketed = (waits: readonly number[]) => {
  const counts = new Map<number, number>();
  for (const wait of waits) {
    const bucket = Math.floor(bucketsPerDecade * Math.log10(wait));
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return [...counts].map(([bucket, count]) => ({ bucket, count }));
};

test('O10 a percentile of waits from their buckets is that of the waits themselves, to 7 %', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 20, max: 20_000 }), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(0.5, 0.95),
      (waits, share) => {
        const exact = waits.toSorted((a, b) => a - b)[Math.ceil(share * waits.length) - 1] ?? 0;
        const read = waitAt(bucketed(waits), share) ?? 0;
        // Half a bucket, and half a second of rounding.
        expect(Math.abs(read - exact)).toBeLessThanOrEqual(exact * 0.065 + 0.5);
      },
    ),
  );
});

test('O10 without waits there is none', () => {
  expect(waitAt([], 0.5)).toBeNull();
});
