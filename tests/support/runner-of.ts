import type { SqlRunner } from '../../db/migrate/sql-runner.ts';
import type { TestPostgres } from './postgres.ts';

/** A database of a test, as its owner, in the form that `db/`, `dev/` and `ops/` work with. */
export const runnerOf = ({ query, exec }: Pick<TestPostgres, 'query' | 'exec'>): SqlRunner => ({
  query: async (text, params) => ({ rows: await query(text, params) }),
  exec,
});
