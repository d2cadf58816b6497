/** How many months one can narrow a list to. */
const count = 24;

/** The months before a moment and its own, the newest first: `2026-03`. */
export function lastMonths(now: Date): [string, ...string[]] {
  const month = (back: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  return [month(0), ...Array.from({ length: count - 1 }, (_, place) => month(place + 1))];
}
