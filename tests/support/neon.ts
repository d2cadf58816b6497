import { type NeonServer, startNeonHttp } from '../../dev/postgres/neon-http.ts';
import type { TestPostgres } from './postgres.ts';

/** A Neon endpoint in front of a test database. */
export interface TestNeon extends NeonServer {
  /** Connection string of the login `app`, as the Worker's DATABASE_URL. */
  readonly databaseUrl: string;
}

/** Serves Neon's HTTP protocol over `postgres` on a free port. `close` leaves the database running. */
export async function startNeon(postgres: Pick<TestPostgres, 'backend'>, port = 0): Promise<TestNeon> {
  const server = await startNeonHttp(postgres.backend, port);
  return { ...server, databaseUrl: `postgres://app:app@localhost:${server.port}/callavet` };
}
