import { rmSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { cube } from '@electric-sql/pglite/contrib/cube';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';
import type { SqlRunner } from './sql-runner.ts';

/** A database that the commands work on. */
export interface Target {
  readonly name: string;
  readonly sql: SqlRunner;
  /** Whether pgvector can be used there. */
  readonly vector: boolean;
  /** Empties it: everything that `migrate` made is gone, data included. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const schemas = ['public', 'private', 'auth', 'extensions'];

/** Opens a server's database as its owner. */
export const openServer = async (url: string): Promise<Target> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const sql: SqlRunner = { query: client.query.bind(client), exec: (text) => client.query(text) };
  const found = await sql.query("select from pg_available_extensions where name = 'vector'");
  return {
    name: `${client.host}:${client.port}/${client.database ?? ''}`,
    sql,
    vector: found.rows.length > 0,
    async reset() {
      for (const schema of schemas) await sql.exec(`drop schema if exists ${schema} cascade`);
      await sql.exec('create schema public');
    },
    close: () => client.end(),
  };
};

/** Opens the embedded database that is kept in a folder. Throws when another process has it open. */
export const openFolder = async (dataDir: string): Promise<Target> => {
  const unlock = lockFolder(dataDir);
  const open = () => PGlite.create({ dataDir, extensions: { cube, pg_trgm, unaccent, vector } });
  let postgres = await open();
  return {
    name: dataDir,
    sql: { query: (text, params) => postgres.query(text, params), exec: (text) => postgres.exec(text) },
    vector: true,
    async reset() {
      await postgres.close();
      rmSync(dataDir, { recursive: true, force: true });
      postgres = await open();
    },
    async close() {
      await postgres.close();
      unlock();
    },
  };
};
