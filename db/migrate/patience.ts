import { setTimeout as pause } from 'node:timers/promises';
import type { SqlRunner } from './sql-runner.ts';

/** How long a step of a migration waits for people, and they for it. */
export interface Patience {
  /** How often a step is tried before the migration gives up; nothing of a failed try stays. */
  readonly attempts: number;
  /** Nobody uses the database yet: what is taken in small steps otherwise is done in one. */
  readonly unused: boolean;
  /** Told each time that a step has to wait. */
  readonly onWait: (step: string, reason: string) => void;
}

// Whoever asks for the same table queues behind our request, so this is the longest that a step makes anybody wait.
const lockTimeoutMs = 100;
// Between two tries everybody who queued must be through.
const firstPauseMs = 100;
const longestPauseMs = 2_000;
const otherMigrationMs = 250;
const otherMigrationAttempts = 2_400;

// Any number, as long as it is always the same: two migrations at once run one after the other.
const migrationLock = 7_205_759_403;

// lock_not_available, deadlock_detected, serialization_failure
const passing = new Set(['55P03', '40P01', '40001']);

/** The SQLSTATE of an error that PostgreSQL reported, or that another one was caused by; empty for any other. */
export const sqlState = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : sqlState(error.cause);
};

// Two changes of one row of a catalogue, as autovacuum makes them beside a grant, have no SQLSTATE of their own.
const willPass = (error: unknown): error is Error =>
  error instanceof Error && (passing.has(sqlState(error)) || /tuple concurrently /.test(error.message));

const retrying = async (step: string, patience: Patience, work: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!willPass(error)) throw error;
      if (attempt >= patience.attempts) {
        const message = `${step}: somebody held a lock during all of ${attempt} tries. What came before this step is applied; run it again.`;
        throw new Error(message, { cause: error });
      }
      patience.onWait(step, error.message);
      const longest = Math.min(longestPauseMs, firstPauseMs * 1.5 ** (attempt - 1));
      await pause(longest * (0.5 + Math.random() / 2));
    }
  }
};

/**
 * Runs `work` in one transaction that waits for no lock longer than 100 ms; a try that would have to is undone and made
 * again later. Throws what else went wrong, and an error that names the step when all tries are used.
 */
export const inShortTransaction = (
  sql: SqlRunner,
  step: string,
  patience: Patience,
  work: () => Promise<void>,
): Promise<void> =>
  retrying(step, patience, async () => {
    await sql.exec(`begin; set local lock_timeout = ${lockTimeoutMs}`);
    try {
      await work();
      await sql.exec('commit');
    } catch (error) {
      await sql.exec('rollback');
      throw error;
    }
  });

/** The same for statements that are known beforehand: one message, so that no way to the server is part of how long locks are held. */
export const atOnce = (sql: SqlRunner, step: string, patience: Patience, text: string): Promise<void> =>
  retrying(step, patience, async () => {
    try {
      await sql.exec(`begin; set local lock_timeout = ${lockTimeoutMs}; ${text}\n; commit`);
    } catch (error) {
      await sql.exec('rollback');
      throw error;
    }
  });

/**
 * Runs `work` while no other migration runs. It asks again and again instead of waiting in PostgreSQL: a statement that
 * waits there holds a snapshot, and `create index concurrently` of the other one would wait for that in turn.
 */
export const aloneAmongMigrations = async <T>(
  sql: SqlRunner,
  onWait: Patience['onWait'],
  work: () => Promise<T>,
): Promise<T> => {
  const isOurs = async () =>
    (await sql.query('select where pg_try_advisory_lock($1)', [migrationLock])).rows.length > 0;
  for (let attempt = 1; !(await isOurs()); attempt += 1) {
    if (attempt === otherMigrationAttempts)
      throw new Error('Another migration has been running for ten minutes.');
    if (attempt === 1) onWait('migration', 'another one is running');
    await pause(otherMigrationMs);
  }
  try {
    return await work();
  } finally {
    await sql.query('select pg_advisory_unlock($1)', [migrationLock]);
  }
};
