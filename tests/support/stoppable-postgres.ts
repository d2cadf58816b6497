import { freePort } from './free-port.ts';
import { startNeon } from './neon.ts';
import { startPglite, startRealPostgres, type TestPostgres } from './postgres.ts';
import type { PostgresServer } from './postgres-server.ts';

/** A test database behind Neon's protocol, at an address that stays while the database goes away and comes back. */
export interface StoppablePostgres extends TestPostgres {
  readonly endpoint: string;
  readonly databaseUrl: string;
  /** The PostgreSQL server itself, when it is one. */
  readonly server: PostgresServer | undefined;
  /** Takes the database away: a real server shuts down (the endpoint answers 503), PGlite's endpoint stops listening. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Which database, as in StackOptions. */
export interface DatabaseChoice {
  readonly postgres?: 'pglite' | 'real';
  readonly durable?: boolean;
  readonly connections?: number;
}

/** Starts the chosen database, migrated and seeded, on a free port. */
export async function startStoppablePostgres(choice: DatabaseChoice): Promise<StoppablePostgres> {
  const { postgres: kind, ...serverOptions } = choice;
  const real = kind === 'real' ? await startRealPostgres(serverOptions) : undefined;
  const postgres = real ?? (await startPglite());
  const port = await freePort();
  let neon = await startNeon(postgres, port);
  const { endpoint, databaseUrl } = neon;
  return {
    ...postgres,
    server: real?.server,
    endpoint,
    databaseUrl,
    stop: () => (real ? real.server.stop() : neon.close()),
    async start() {
      if (real) await real.server.start();
      else neon = await startNeon(postgres, port);
    },
    async close() {
      await neon.close();
      await postgres.close();
    },
  };
}
