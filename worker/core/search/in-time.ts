import { DatabaseUnavailable } from '../../../db/errors.ts';

/**
 * Hands rows to the database, all of them at once; those that it does not get through in time are handed over by halves. `work` may be asked for the same rows twice. Returns
 * the sum of what it returns. Throws what it throws, DatabaseUnavailable when a single row takes too long or the database is away.
 */
export async function inTime<Row>(
  rows: readonly Row[],
  work: (some: readonly Row[]) => Promise<number>,
): Promise<number> {
  try {
    return await work(rows);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable) || rows.length <= 1) throw error;
  }
  const middle = Math.ceil(rows.length / 2);
  return (await inTime(rows.slice(0, middle), work)) + (await inTime(rows.slice(middle), work));
}
