import pg from 'pg';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed.ts';
import { keepTemplate } from './keep-template.ts';
import { type PostgresServer, startPostgresServer } from './postgres-server.ts';

/** Migrates an empty server and seeds it. `vector`: with what is kept as vectors, which takes pgvector. */
export async function fillServer(server: PostgresServer, { vector }: { vector: boolean }): Promise<void> {
  const owner = new pg.Client({ connectionString: server.url('postgres') });
  await owner.connect();
  try {
    const runner = { query: owner.query.bind(owner), exec: (text: string) => owner.query(text) };
    await migrate(runner, { vector, appPassword: 'app' });
    await seed(runner);
  } finally {
    await owner.end();
  }
}

async function make(folder: string): Promise<void> {
  const server = await startPostgresServer({ folder });
  try {
    await fillServer(server, { vector: false });
  } finally {
    await server.close();
  }
}

/** The folder of a stopped PostgreSQL server to copy from, migrated without pgvector and seeded. */
export function serverTemplate(): Promise<string> {
  return keepTemplate('.server', make);
}
