import pg from 'pg';
import type { Backend } from '../../dev/postgres/backend.ts';
import { openPgliteInMemory } from '../../dev/postgres/open-pglite.ts';
import { createPgBackend } from '../../dev/postgres/pg-backend.ts';
import { createPgliteBackend } from '../../dev/postgres/pglite-backend.ts';
import { pgliteTemplate } from './pglite-template.ts';
import { type PostgresServer, type PostgresServerOptions, startPostgresServer } from './postgres-server.ts';
import { fillServer, serverTemplate } from './server-template.ts';

/** A migrated and seeded database of one's own. */
export interface TestPostgres {
  /** Runs one statement as the owner (no row-level security) and gives its rows. */
  query<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Runs several statements at once as the owner. */
  exec(text: string): Promise<void>;
  /** What `startNeon` stands in front of; logs in as the role of the connection string. */
  readonly backend: Backend;
  close(): Promise<void>;
}

/** The same on a PostgreSQL server, where connections are many and races are real. It has no pgvector tables. */
export interface RealPostgres extends TestPostgres {
  readonly server: PostgresServer;
}

/** A database in memory (PGlite with pgvector). The first start after a change of `db/` takes seconds, others half of one. */
export async function startPglite(): Promise<TestPostgres> {
  const backend = createPgliteBackend(await openPgliteInMemory(await pgliteTemplate()));
  return {
    backend,
    query: <Row>(text: string, params?: unknown[]) =>
      backend.asOwner(async (postgres) => (await postgres.query<Row>(text, params)).rows),
    exec: (text) =>
      backend.asOwner(async (postgres) => {
        await postgres.exec(text);
      }),
    close: () => backend.close(),
  };
}

/** A server with pgvector from a folder (`share/extension/`, `lib/`: docs/search.md), migrated and seeded in seconds. */
async function startServerWithVectors(
  folder: string,
  options: PostgresServerOptions,
): Promise<PostgresServer> {
  const server = await startPostgresServer({
    ...options,
    settings: {
      ...options.settings,
      extension_control_path: `${folder}/share:$system`,
      dynamic_library_path: `${folder}/lib:$libdir`,
    },
  });
  await fillServer(server, { vector: true });
  return server;
}

/**
 * A database on a PostgreSQL 18 server of its own. The first start after a change of `db/` takes seconds, others half of one.
 * @param pgvector the folder of a pgvector built for this server; without it the database has no vectors.
 */
export async function startRealPostgres({
  pgvector,
  ...options
}: Omit<PostgresServerOptions, 'copyOf'> & { readonly pgvector?: string } = {}): Promise<RealPostgres> {
  const server =
    pgvector === undefined
      ? await startPostgresServer({ ...options, copyOf: await serverTemplate() })
      : await startServerWithVectors(pgvector, options);
  const owner = new pg.Pool({ connectionString: server.url('postgres'), max: 4 });
  // Connections die when a test stops the server; the next query opens another.
  owner.on('error', () => {});
  const backend = createPgBackend({
    host: server.host,
    port: server.port,
    database: server.database,
    max: options.connections ?? 20,
  });
  return {
    server,
    backend,
    query: async (text, params) => (await owner.query(text, params)).rows,
    exec: async (text) => {
      await owner.query(text);
    },
    async close() {
      await backend.close();
      await owner.end();
      await server.close();
    },
  };
}
