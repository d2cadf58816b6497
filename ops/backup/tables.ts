import * as z from 'zod';
import type { SqlRunner } from '../../db/migrate/sql-runner.ts';

const named = z.array(z.object({ name: z.string() }));

/** The tables of the product, by name: everything that a migration makes in `public`. */
export const productTables = async (sql: SqlRunner): Promise<string[]> =>
  named
    .parse(
      (
        await sql.query(
          `select quote_ident(relname) as name from pg_catalog.pg_class
           where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname collate "C"`,
        )
      ).rows,
    )
    .map(({ name }) => name);

/** The migrations that a database has had, in order. */
export const appliedMigrations = async (sql: SqlRunner): Promise<string[]> =>
  named
    .parse((await sql.query('select name from private.applied_migrations order by name collate "C"')).rows)
    .map(({ name }) => name);
