import type { TimeBudget } from './time-budget.ts';

/**
 * Works on what is due longest, at most `size` rows. Returns how many it worked on: fewer than `size` says that nothing else is due, or
 * that somebody else works on it.
 */
export type Portion = (size: number) => Promise<number>;

/**
 * Works off rows of several kinds in turns, a portion each, until nothing is due any more or the budget is used: a long queue of one kind
 * keeps no other waiting, and neither does one that fails. Returns the number of rows by kind. Throws the first failure when
 * all have had their turns.
 */
export async function drain<Kind extends string>(
  budget: TimeBudget,
  size: number,
  portions: Readonly<Record<Kind, Portion>>,
): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  const failures: unknown[] = [];
  let busy = Object.entries<Portion>(portions);
  while (busy.length > 0) {
    const goOn: typeof busy = [];
    for (const [kind, portion] of busy) {
      if (budget.isUsed()) break;
      try {
        const count = await portion(size);
        done.set(kind, (done.get(kind) ?? 0) + count);
        if (count >= size) goOn.push([kind, portion]);
      } catch (error) {
        failures.push(error);
      }
    }
    if (budget.isUsed()) break;
    busy = goOn;
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
