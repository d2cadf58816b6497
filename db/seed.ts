import { readSeed } from './migrate/files.ts';
import { inTransaction } from './migrate/in-transaction.ts';
import type { SqlRunner } from './migrate.ts';

/** Writes the reference content (meters, plans, limits, prices). Running it again changes nothing; needs `migrate` first. */
export const seed = (sql: SqlRunner): Promise<void> =>
  inTransaction(sql, async () => {
    await sql.exec('set local role service');
    for (const text of readSeed()) await sql.exec(text);
  });
