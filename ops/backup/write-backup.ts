import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import * as z from 'zod';
import type { SqlRunner } from '../../db/migrate/sql-runner.ts';
import { appliedMigrations, productTables } from './tables.ts';

/** Rows of one line of the file. */
const perLine = 1_000;

const rowsSchema = z.array(z.object({ row: z.string() }));

async function* linesOf(sql: SqlRunner): AsyncGenerator<string> {
  const line = (content: unknown) => `${JSON.stringify(content)}\n`;
  yield line({ format: 1, migrations: await appliedMigrations(sql) });
  for (const table of await productTables(sql)) {
    await sql.exec(`declare backup no scroll cursor for select t::text as row from public.${table} t`);
    for (;;) {
      const { rows } = await sql.query(`fetch ${perLine} from backup`);
      if (rows.length === 0) break;
      yield line({ table, rows: rowsSchema.parse(rows).map(({ row }) => row) });
    }
    await sql.exec('close backup');
  }
}

/**
 * Writes all rows of the product's tables into a file, as of one moment: gzipped lines of JSON, the first with the migrations that the database has had, the others
 * `{table, rows}`, each row as PostgreSQL writes a composite value. Schema, functions and policies are not in it: they are `db/`. `sql`: a connection of its
 * own, as the owner of the database.
 */
export async function writeBackup(sql: SqlRunner, path: string): Promise<void> {
  await sql.exec('begin isolation level repeatable read read only');
  try {
    await pipeline(Readable.from(linesOf(sql)), createGzip(), createWriteStream(path, { mode: 0o600 }));
  } finally {
    await sql.exec('rollback');
  }
}
