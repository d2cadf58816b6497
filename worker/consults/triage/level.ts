import { type Level, levels } from '../../../contract/urgency.ts';

const rank = (level: Level): number => levels.indexOf(level);

/** Whether the first level is more urgent than the second. */
export const isMoreUrgent = (one: Level, other: Level): boolean => rank(one) < rank(other);

/** The more urgent of two levels. */
export const moreUrgent = (one: Level, other: Level): Level => (isMoreUrgent(one, other) ? one : other);

/** The level just below; blue has none below it and stays. */
export function levelBelow(level: Level): Level {
  return levels[rank(level) + 1] ?? level;
}
