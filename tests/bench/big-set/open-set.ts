import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { migrate } from '../../../db/migrate.ts';
import { seed } from '../../../db/seed.ts';
import { analyzeDrafts, type CrowdFile, crowdSchema, crowdSql } from '../../../dev/crowd/crowd.ts';
import { type PostgresServer, startPostgresServer } from '../../support/postgres-server.ts';
import { round } from '../report.ts';

const folderOfFiles = join(import.meta.dirname, 'set');
const folderOfCrowd = resolve(import.meta.dirname, '../../../dev/crowd');
/** In this order: what the crowd of dev/crowd has, and what only the set has. Indexes and constraints are made again near the end. */
const order: readonly ({ readonly crowd: CrowdFile } | { readonly own: string })[] = [
  { crowd: 'quiet' },
  { own: 'bare-tables' },
  { crowd: 'people' },
  { own: 'old-prices' },
  { crowd: 'subscriptions' },
  { own: 'consults' },
  { crowd: 'sessions' },
  { own: 'transcripts' },
  { crowd: 'usage' },
  { crowd: 'money' },
  { crowd: 'news' },
  { crowd: 'told' },
  { crowd: 'contact' },
  { own: 'earned' },
  { own: 'restaurants' },
  { crowd: 'findable' },
  { own: 'articles' },
  { crowd: 'restore' },
  { own: 'figures' },
  { own: 'finish' },
];

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

/** Six dogs and four cats for each horse, and for each of other kinds. */
const kindsOfPets = [...Array<string>(6).fill('dog'), ...Array<string>(4).fill('cat'), 'horse', 'other'];

const read = (name: string): string => readFileSync(join(folderOfFiles, `${name}.sql`), 'utf8');

/** Changes when the set would come out otherwise. */
function versionOf(size: SetSize): string {
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const folder of [folderOfCrowd, folderOfFiles])
    for (const name of readdirSync(folder).toSorted()) hash.update(readFileSync(join(folder, name)));
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
  const { rows } = await client.query(crowdSql('agreement'));
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
      crowdSchema({
        ...size,
        waiting: 40,
        running: 300,
        admins: 10,
        moment: new Date('2026-11-15T12:00:00Z'),
        days: 1095,
        kindsOfPets,
      }),
    );
    for (const file of order) {
      const [name, text] = 'own' in file ? [file.own, read(file.own)] : [file.crowd, crowdSql(file.crowd)];
      await timed(name, async () => {
        await client.query(text);
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

/** Removes a set, so that the next one to open it makes it anew. */
export const removeSet = (size: SetSize): Promise<void> =>
  rm(folderOf(size), { recursive: true, force: true });
