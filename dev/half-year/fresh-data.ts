import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SqlRunner } from '../../db/migrate/sql-runner.ts';

/** Where the embedded services keep what they know. */
const postgresIn = (dataDir: string) => join(dataDir, 'postgres');
/** Where the embedded Stripe keeps what it knows. */
export const stripeFileIn = (dataDir: string): string => join(dataDir, 'stripe.json');
const markIn = (dataDir: string) => join(dataDir, 'half-year-unfinished');

/** Removes what a start that was interrupted while it made the half year left behind. Nobody has used it yet. */
export function discardUnfinished(dataDir: string): void {
  if (!existsSync(markIn(dataDir))) return;
  rmSync(postgresIn(dataDir), { recursive: true, force: true });
  rmSync(markIn(dataDir));
}

/** Whether nobody has ever used this database. */
export async function isUnused(sql: SqlRunner): Promise<boolean> {
  const { rows } = await sql.query('select from public.user_profiles limit 1');
  return rows.length === 0;
}

/** An unused database begins with an unused Stripe: what that knew is of a database that is gone. */
export function forgetStripe(dataDir: string): void {
  rmSync(stripeFileIn(dataDir), { force: true });
}

/** Does `work` on an unused database, and takes care that it is not left half done. */
export async function fillOnce<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  writeFileSync(markIn(dataDir), '');
  const result = await work();
  rmSync(markIn(dataDir));
  return result;
}
