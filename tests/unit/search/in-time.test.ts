import { expect, test } from 'vitest';
import { DatabaseUnavailable } from '../../../db/errors.ts';
import { inTime } from '../../../worker/core/search/in-time.ts';

/** A database that gets through so many rows in time; what it was handed. */
function slow(most: number) {
  const handed: number[][] = [];
  const work = async (rows: readonly number[]) => {
    handed.push([...rows]);
    if (rows.length > most)
      throw new DatabaseUnavailable(new Error('The operation was aborted due to timeout'));
    return rows.length;
  };
  return { handed, work };
}

test('Z4 what the database gets through is handed over at once; what takes too long by halves, in its order', async () => {
  const fast = slow(5);
  expect(await inTime([1, 2, 3, 4, 5], fast.work)).toBe(5);
  expect(fast.handed).toEqual([[1, 2, 3, 4, 5]]);
  const { handed, work } = slow(2);
  expect(await inTime([1, 2, 3, 4, 5], work)).toBe(5);
  expect(handed).toEqual([[1, 2, 3, 4, 5], [1, 2, 3], [1, 2], [3], [4, 5]]);
});

test('Z4 a database that is away is asked for no more than one row, and other errors are not tried again', async () => {
  const { handed, work } = slow(0);
  await expect(inTime([1, 2, 3, 4], work)).rejects.toThrow(DatabaseUnavailable);
  expect(handed).toEqual([[1, 2, 3, 4], [1, 2], [1]]);
  let asked = 0;
  const refusing = async () => {
    asked += 1;
    throw new TypeError('no');
  };
  await expect(inTime([1, 2], refusing)).rejects.toThrow(TypeError);
  expect(asked).toBe(1);
});
