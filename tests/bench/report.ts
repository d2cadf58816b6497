/** Prints one figure of a bench as a JSON line, so that runs can be compared by a machine. */
export function report(line: { bench: string } & Record<string, unknown>): void {
  console.log(JSON.stringify(line));
}

/** What latencies look like: milliseconds, two decimals. `samples` need not be sorted. */
export interface Latency {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Sums up latencies in milliseconds; zeros when there are none. */
export function latencyOf(samples: readonly number[]): Latency {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => round(percentile(sorted, share));
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** The sample below which `share` (0 to 1) of the others lie; `sorted` from small to large. Zero when there are none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Two decimals are all that a shared machine can tell apart. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
