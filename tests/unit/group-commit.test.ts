import { expect, test } from 'vitest';
import { AppError } from '../../worker/core/errors.ts';
import { GroupCommit } from '../../worker/core/group-commit.ts';

const bounds = { most: 50, patienceMs: 60_000 };

/** A database whose answers come when the test says so. Gives each item back, in capitals. */
function slowDatabase() {
  const commits: { items: readonly string[]; answer: (error?: Error) => void }[] = [];
  return {
    commits,
    commit: (items: readonly string[]) =>
      new Promise<string[]>((resolve, reject) => {
        const answer = (error?: Error) =>
          error ? reject(error) : resolve(items.map((item) => item.toUpperCase()));
        commits.push({ items, answer });
      }),
  };
}

/** Lets everything happen that waits for nobody. */
const settled = () => new Promise<void>((over) => setImmediate(over));

test('W23 a crowd that comes at once holds one connection: one writes, and the next writes all who came meanwhile', async () => {
  const group = new GroupCommit<string, string>(bounds);
  const { commits, commit } = slowDatabase();
  const crowd = Array.from({ length: 60 }, (_, n) => `e${n}`);
  const written = Promise.all(crowd.map((item) => group.write(item, commit)));
  for (const expected of [1, 50, 9]) {
    await settled();
    const open = commits.shift();
    expect([open?.items.length, commits.length]).toEqual([expected, 0]);
    open?.answer();
  }
  expect(await written).toEqual(crowd.map((item) => item.toUpperCase()));
  const later = group.write('later', commit);
  expect(commits.map(({ items }) => items)).toEqual([['later']]);
  commits[0]?.answer();
  expect(await later).toBe('LATER');
});

test('W23 one that cannot be written keeps no other out', async () => {
  const group = new GroupCommit<string, string>(bounds);
  const commit = async (items: readonly string[]) => {
    await settled();
    if (items.includes('bad')) throw new Error('a value that no column takes');
    return items;
  };
  const outcomes = await Promise.allSettled(
    ['first', 'good', 'bad', 'better'].map((item) => group.write(item, commit)),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
});

test('W24 the database is away: everybody is told, and nobody asks it again', async () => {
  const group = new GroupCommit<string, string>(bounds);
  const { commits, commit } = slowDatabase();
  const told = Promise.allSettled(['a', 'b', 'c'].map((item) => group.write(item, commit)));
  commits.shift()?.answer();
  await settled();
  commits.shift()?.answer(new AppError('UNAVAILABLE'));
  expect((await told).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(commits).toEqual([]);
});

test('W24 whoever wrote for the others is cut off: each writes alone, and the next one waits for nobody', async () => {
  const group = new GroupCommit<string, string>({ ...bounds, patienceMs: 1 });
  void group.write('cut off', () => new Promise(() => {}));
  const commit = async (items: readonly string[]) => items;
  expect(await Promise.all(['a', 'b'].map((item) => group.write(item, commit)))).toEqual(['a', 'b']);
  expect(await group.write('c', commit)).toBe('c');
});
