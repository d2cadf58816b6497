import type { SqlRunner } from '../migrate.ts';

/** Runs `work` in one transaction of the runner's connection: all of it or nothing. */
export const inTransaction = async (sql: SqlRunner, work: () => Promise<void>): Promise<void> => {
  await sql.exec('begin');
  try {
    await work();
    await sql.exec('commit');
  } catch (error) {
    await sql.exec('rollback');
    throw error;
  }
};
