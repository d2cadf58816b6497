import type { SqlRunner } from '../db/migrate/sql-runner.ts';

/** Lets what `work` writes in this session of the database be written at `moment`: what `private.now()` says. */
export async function atMoment(sql: SqlRunner, moment: Date, work: () => Promise<void>): Promise<void> {
  const set = (now: string) => sql.query("select set_config('app.now', $1, false)", [now]);
  await set(moment.toISOString());
  try {
    await work();
  } finally {
    await set('');
  }
}
