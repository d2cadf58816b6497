import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { migrate } from '../../../db/migrate.ts';
import { seed } from '../../../db/seed.ts';
import { type PostgresServer, startPostgresServer } from '../../support/postgres-server.ts';
import { round } from '../report.ts';

const folderOfFiles = join(import.meta.dirname, 'set');
/** `finish.sql` comes last: it makes the indexes and constraints. */
const order = [
  'bare-tables',
  'people',
  'subscriptions',
  'consults',
  'usage',
  'money',
  'news',
  'findable',
  'finish',
] as const;

/** No write-ahead log for tables that are made in one transaction, and room to sort; the server is for nobody else. */
const buildSettings = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  shared_buffers: '1GB',
  maintenance_work_mem: '1GB',
  work_mem: '768MB',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  autovacuum: 'off',
  full_page_writes: 'off',
};
/** A small production server: half a gigabyte of cache for a set that is many times as large. */
const runSettings = {
  shared_buffers: '512MB',
  effective_cache_size: '2GB',
  jit: 'off',
  autovacuum: 'off',
  max_wal_size: '2GB',
};

/** How many rows of what, as the set has them; see set/draws.sql for the rest. */
export interface SetSize {
  /** Of `chat_sessions`; at least 30,000. A tenth of it are people, a third each payments and messages. */
  readonly consults: number;
}

/** The set on a server of its own, at the state of `db/`. */
export interface OpenSet {
  readonly server: PostgresServer;
  /** A connection as the owner of the database (no row-level security). */
  readonly owner: pg.Client;
  close(): Promise<void>;
}

/** What the drafts hold is known to the planner before the next file reads them. */
const analyzeDrafts = `do $$
  declare v_table regclass;
  begin
    for v_table in select oid::regclass from pg_class where relnamespace = 'size'::regnamespace and relkind = 'r' loop
      execute format('analyze %s', v_table);
    end loop;
  end $$`;

const read = (name: string): string => readFileSync(join(folderOfFiles, `${name}.sql`), 'utf8');

/** Changes when the set would come out otherwise. */
function versionOf(size: SetSize): string {
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const name of readdirSync(folderOfFiles).toSorted())
    hash.update(readFileSync(join(folderOfFiles, name)));
  return hash.digest('hex').slice(0, 16);
}

const connect = async (server: PostgresServer): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  client.on('error', () => {});
  await client.connect();
  return client;
};

const runnerOf = (client: pg.Client) => ({
  query: client.query.bind(client),
  exec: (text: string) => client.query(text),
});

/** Throws when what the set says about money and units does not agree with itself. */
async function checkAgreement(client: pg.Client): Promise<void> {
  const { rows } = await client.query(read('agreement'));
  if (rows.length > 0) throw new Error(`The set does not agree with itself: ${JSON.stringify(rows)}`);
}

/** Hears which step of the building is done, and how many seconds it took. */
type Say = (step: string, seconds: number) => void;

async function build(folder: string, size: SetSize, say: Say): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const server = await startPostgresServer({ folder, settings: buildSettings });
  const client = await connect(server);
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    say(what, round((performance.now() - start) / 1_000));
  };
  try {
    await migrate(runnerOf(client), { vector: false, appPassword: 'app' });
    await seed(runnerOf(client));
    await client.query('begin');
    await client.query(
      `create schema size;
       create function size.consults() returns int language sql immutable parallel safe return ${size.consults}`,
    );
    await client.query(read('draws'));
    for (const name of order) {
      await timed(name, async () => {
        await client.query(read(name));
        if (name !== 'finish') await client.query(analyzeDrafts);
      });
    }
    await client.query('commit');
    await timed('vacuum', () => client.query('vacuum (freeze, analyze)'));
    await checkAgreement(client);
    await client.query('checkpoint');
  } finally {
    await client.end();
    await server.close();
  }
}

/**
 * Opens the big set, building it on first use (minutes) and again when its SQL changed. Migrations, functions and policies of `db/`
 * that are newer are applied. `folder`: where it stays. `say`: hears how the building goes.
 */
export async function openSet(folder: string, size: SetSize, say: Say): Promise<OpenSet> {
  const mark = join(folder, 'version');
  const version = versionOf(size);
  const known = await readFile(mark, 'utf8').catch(() => undefined);
  if (known !== version) {
    await build(folder, size, say);
    await writeFile(mark, version);
  }
  const server = await startPostgresServer({ folder, settings: runSettings });
  const owner = await connect(server);
  try {
    await migrate(runnerOf(owner), { vector: false });
  } catch (cause) {
    await owner.end();
    await server.close();
    throw new Error('The set does not take the migrations of db/ any more; make it anew with --fresh.', {
      cause,
    });
  }
  return {
    server,
    owner,
    async close() {
      await owner.end();
      await server.close();
    },
  };
}

/** The ignored folder of a set in this copy of the repository. */
export const folderOf = (size: SetSize): string =>
  resolve(import.meta.dirname, '../../../.data/size-of-data', String(size.consults));
