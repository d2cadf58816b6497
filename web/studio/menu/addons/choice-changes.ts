import type { FieldChange } from '../field-change.ts';
import type { GroupRow } from '../menu-rows.ts';

type Choice = Pick<GroupRow, 'least' | 'most'>;

/**
 * The changes that make of how many are chosen what is wanted. Each after the other leaves a choice that can be made, as the database asks: at most never
 * falls below at least, nor below one.
 */
export function choiceChanges(now: Choice, wanted: Partial<Choice>): FieldChange[] {
  const least = wanted.least ?? now.least;
  const most = wanted.most === undefined ? now.most : wanted.most;
  const isLeastAsked = wanted.least !== undefined;
  // What was not asked for gives way.
  const highest = most === null ? null : Math.max(most, 1, isLeastAsked ? least : 1);
  const lowest = highest === null ? least : Math.min(least, highest);
  const toLeast: FieldChange = [['least'], lowest];
  const toMost: FieldChange = [['most'], highest];
  return lowest > now.least ? [toMost, toLeast] : [toLeast, toMost];
}

/** Why nobody can order what has this group: fewer things in it than must be chosen; null when one can. */
export const isImpossible = ({ least }: Choice, addons: number): boolean => least > addons;
