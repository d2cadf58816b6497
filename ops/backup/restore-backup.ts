import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import type { SqlRunner } from '../../db/migrate/sql-runner.ts';
import { appliedMigrations, productTables } from './tables.ts';

const headSchema = z.object({ format: z.literal(1), migrations: z.array(z.string()) });
const lineSchema = z.object({ table: z.string(), rows: z.array(z.string()) });

/** The lines of a gzipped file. Throws when there is none, when it is no gzip, or when it is cut off. */
async function* linesIn(path: string): AsyncGenerator<string> {
  // Whoever reads hears of what goes wrong on the way: the stream is destroyed with it.
  const unpacked = pipeline(createReadStream(path), createGunzip(), () => undefined);
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of unpacked) {
    const lines = (begun + decoder.decode(chunk, { stream: true })).split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
}

async function fill(sql: SqlRunner, lines: AsyncIterator<string>, tables: readonly string[]): Promise<void> {
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const { table, rows } = lineSchema.parse(JSON.parse(next.value));
    if (!tables.includes(table)) throw new Error(`The backup has a table that is not here: ${table}`);
    await sql.query(
      `insert into public.${table} select (r.row).* from (select unnest($1::text[])::public.${table} as row) r`,
      [rows],
    );
  }
}

/**
 * Fills a database with the rows of a backup, all or none; what migration and seed left in it goes before. It must have had the same migrations, and be
 * nobody's: keys are not checked row by row, because all rows were of one moment. `sql`: as a role that may set `session_replication_role`. Throws
 * when the file is none, is cut off, or belongs to other migrations.
 */
export async function restoreBackup(sql: SqlRunner, path: string): Promise<void> {
  const lines = linesIn(path);
  const first = await lines.next();
  const { migrations } = headSchema.parse(first.done === true ? null : JSON.parse(first.value));
  const here = await appliedMigrations(sql);
  if (migrations.join() !== here.join())
    throw new Error(
      `The backup is of ${migrations.at(-1)}, this database has ${here.at(-1)}: use the release of the backup.`,
    );
  const tables = await productTables(sql);
  await sql.exec('begin');
  try {
    await sql.exec('set local session_replication_role = replica');
    await sql.exec(`truncate ${tables.map((table) => `public.${table}`).join(', ')}`);
    await fill(sql, lines, tables);
    await sql.exec('commit');
  } catch (error) {
    await sql.exec('rollback');
    throw error;
  }
}
