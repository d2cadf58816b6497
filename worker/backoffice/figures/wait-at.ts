import { bucketsPerDecade } from '../../../contract/figures.ts';

/** How many waits fell into a bucket: from 10^(bucket/20) seconds up to 10^((bucket+1)/20). */
export interface BucketCount {
  readonly bucket: number;
  readonly count: number;
}

/** The wait, in seconds, that `share` of the waits are no longer than: the middle of the bucket that it falls into; null without waits. */
export function waitAt(waits: readonly BucketCount[], share: number): number | null {
  const all = waits.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  let passed = 0;
  for (const { bucket, count } of waits.toSorted((a, b) => a.bucket - b.bucket)) {
    passed += count;
    if (passed >= share * all) return Math.round(10 ** ((bucket + 0.5) / bucketsPerDecade));
  }
  return null;
}
