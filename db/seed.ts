import { readSeed } from './migrate/files.ts';
import { inShortTransaction } from './migrate/patience.ts';
import type { SqlRunner } from './migrate/sql-runner.ts';
import type { MigrateOptions } from './migrate.ts';

/**
 * Writes the reference content (meters, plans, limits, prices), all of it or nothing. Running it again changes nothing; needs
 * `migrate` first. Like a step of that it waits for no lock longer than 100 ms and is tried again: it locks rows that each new counter refers
 * to. Throws when a lock was held during all tries.
 */
export const seed = (
  sql: SqlRunner,
  { attempts = 60, onWait = () => {} }: Pick<MigrateOptions, 'attempts' | 'onWait'> = {},
): Promise<void> =>
  inShortTransaction(sql, 'reference content', { attempts, onWait, unused: false }, async () => {
    await sql.exec('set local role service');
    for (const text of readSeed()) await sql.exec(text);
  });
