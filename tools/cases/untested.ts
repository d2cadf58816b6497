import { compareIds } from './case-ids.ts';

/** Cases that no test names, in order. */
export type Untested = {
  /** Of letters of which something is tested: these are missing. */
  readonly missing: readonly string[];
  /** Letters of which nothing is tested, with all their cases: capabilities that are not there yet. */
  readonly notYet: ReadonlyMap<string, readonly string[]>;
};

/** @param ids of all tables @param tested those that a test names */
export function untestedOf(ids: Iterable<string>, tested: { has(id: string): boolean }): Untested {
  const byLetter = Map.groupBy([...ids].sort(compareIds), ([letter = '']) => letter);
  const missing: string[] = [];
  const notYet = new Map<string, readonly string[]>();
  for (const [letter, its] of byLetter) {
    const without = its.filter((id) => !tested.has(id));
    if (without.length === its.length) notYet.set(letter, its);
    else missing.push(...without);
  }
  return { missing, notYet };
}
