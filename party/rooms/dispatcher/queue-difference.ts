/** A queue in its order: each consult as JSON, by id. */
export type QueueTexts = ReadonlyMap<string, string>;

/** What became of a queue; `to` is the place, from 0, in the queue as it is then. A consult that reads otherwise goes and comes. */
export type Difference = {
  removed: string[];
  moved: { id: string; to: number }[];
  added: { id: string; to: number }[];
};

/** The difference between two queues; null when there is none. Of those that stay as few as possible are moved. */
export const differenceOf = (before: QueueTexts, after: QueueTexts): Difference | null => {
  const oldPlaces = new Map([...before.keys()].map((id, place) => [id, place]));
  const removed = [...before].filter(([id, text]) => after.get(id) !== text).map(([id]) => id);
  const added: Difference['added'] = [];
  const staying: { id: string; to: number; from: number }[] = [];
  for (const [to, [id, text]] of [...after].entries()) {
    const from = oldPlaces.get(id);
    if (from !== undefined && before.get(id) === text) staying.push({ id, to, from });
    else added.push({ id, to });
  }
  const still = longestRise(staying.map(({ from }) => from));
  const moved = staying.filter(({ from }) => !still.has(from)).map(({ id, to }) => ({ id, to }));
  return removed.length + moved.length + added.length === 0 ? null : { removed, moved, added };
};

/** The first pile whose top is not below a number; of rising tops, the one after the last when all are below. */
const firstPile = (tops: readonly number[], number: number): number => {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The members of a longest rising part of a list of different numbers (patience sorting). */
const longestRise = (numbers: readonly number[]): ReadonlySet<number> => {
  /** The top of each pile, and under each number the top of the pile to its left when it was laid. */
  const tops: number[] = [];
  const under = new Map<number, number | undefined>();
  for (const number of numbers) {
    const pile = firstPile(tops, number);
    under.set(number, tops[pile - 1]);
    tops[pile] = number;
  }
  const rise = new Set<number>();
  for (let number = tops.at(-1); number !== undefined; number = under.get(number)) rise.add(number);
  return rise;
};
