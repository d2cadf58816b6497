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
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** Two decimals are all that a shared machine can tell apart. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
