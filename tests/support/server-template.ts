import pg from 'pg';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed.ts';
import { keepTemplate } from './keep-template.ts';
import { startPostgresServer } from './postgres-server.ts';

async function make(folder: string): Promise<void> {
  const server = await startPostgresServer({ folder });
  try {
    const owner = new pg.Client({ connectionString: server.url('postgres') });
    await owner.connect();
    const runner = { query: owner.query.bind(owner), exec: (text: string) => owner.query(text) };
    await migrate(runner, { vector: false, appPassword: 'app' });
    await seed(runner);
    await owner.end();
  } finally {
    await server.close();
  }
}

/** The folder of a stopped PostgreSQL server to copy from, migrated without pgvector and seeded. */
export function serverTemplate(): Promise<string> {
  return keepTemplate('.server', make);
}
