/** Digits of a place, in the order of their bytes. A place is a fraction below one, written without `0.`, that never ends with the lowest digit. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;
const lowest = '0';
const highest = 'z';

/** The longest that a place may be: `position` of worker/sites/content/rows.ts. */
export const longestPosition = 120;

const valueAt = (place: string, at: number): number => digits.indexOf(place.charAt(at) || lowest);
const digit = (value: number): string => digits.charAt(value);

/** The one halfway: a digit longer than the shorter of the two at most, unless they touch. */
function halfway(low: string, high: string | null): string {
  let place = '';
  let isBelowHigh = false;
  for (let at = 0; ; at += 1) {
    const least = valueAt(low, at);
    const most: number = high === null || isBelowHigh ? base : valueAt(high, at);
    if (most - least > 1) return place + digit(Math.floor((least + most) / 2));
    place += digit(least);
    isBelowHigh ||= most > least;
  }
}

/**
 * The next after the last of a list. Counting up keeps places short, where halving would need a digit more for every six rows: when all digits are used up,
 * as many follow again and one more, so that thousands of rows need seven.
 */
function nextAfter(last: string): string {
  let at = last.length - 1;
  while (at >= 0 && last.charAt(at) === highest) at -= 1;
  if (at < 0) return `${last}${lowest.repeat(last.length)}1`;
  const raised = last.slice(0, at) + digit(valueAt(last, at) + 1);
  return raised + (at < last.length - 1 ? `${lowest.repeat(last.length - 2 - at)}1` : '');
}

/**
 * A place between two: after `low` (null: before all) and before `high` (null: after all), as `position` wants them.
 * @throws RangeError when there is none, because `low` is not before `high`.
 */
export function positionBetween(low: string | null, high: string | null): string {
  if (low !== null && high !== null && low >= high) throw new RangeError('Nothing lies between the two');
  if (low !== null && low !== '' && high === null) return nextAfter(low);
  return halfway(low ?? '', high);
}

/** So many places between two, in order, as short as they can be. Throws as `positionBetween` does. */
export function positionsBetween(low: string | null, high: string | null, count: number): string[] {
  if (count === 0) return [];
  if (high === null) {
    const places: string[] = [];
    for (let last = low; places.length < count; places.push(last)) last = positionBetween(last, null);
    return places;
  }
  const middle = positionBetween(low, high);
  const before = Math.floor((count - 1) / 2);
  return [
    ...positionsBetween(low, middle, before),
    middle,
    ...positionsBetween(middle, high, count - 1 - before),
  ];
}
