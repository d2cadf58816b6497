import type { StoredLeg } from './call-store.ts';

/** A stay of a person in a call, in ms since 1970; `until` null: still there. */
export type Stay = { userId: string; from: number; until: number | null };

/** Ms until `now` in which two people at least were there. Two stays of one person at once count as one. */
export const timeTogether = (stays: readonly Stay[], now: number): number => {
  const turns = stays.flatMap(({ userId, from, until }) => {
    const end = Math.min(until ?? now, now);
    return end <= from
      ? []
      : [
          { userId, at: from, by: 1 },
          { userId, at: end, by: -1 },
        ];
  });
  const there = new Map<string, number>();
  let together = 0;
  let before = 0;
  for (const { userId, at, by } of turns.toSorted((a, b) => a.at - b.at)) {
    if (there.size > 1) together += at - before;
    before = at;
    const count = (there.get(userId) ?? 0) + by;
    if (count === 0) there.delete(userId);
    else there.set(userId, count);
  }
  return together;
};

/** When two people will have been there for `ms` together if nobody comes or goes; null when less than two are there. */
export const reachedAt = (stays: readonly Stay[], ms: number, now: number): number | null => {
  const here = new Set(stays.filter(({ until }) => until === null).map(({ userId }) => userId));
  return here.size < 2 ? null : now + ms - timeTogether(stays, now);
};

/** What counts of the legs of a call: what guests say among themselves is no vet's time. */
export const staysOf = (legs: readonly StoredLeg[]): Stay[] =>
  legs
    .filter(({ role }) => role !== 'guest')
    .map(({ userId, joinedAt, droppedAt, leftAt }) => ({
      userId,
      from: joinedAt,
      until: leftAt ?? droppedAt,
    }));
