import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SqlRunner } from '../../../db/migrate/sql-runner.ts';
import { type MigrateOptions, migrate } from '../../../db/migrate.ts';
import { chatSessions } from '../../../db/schema/index.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { type ChangedFolder, copyFolder, nextFunctions, nextRelease } from '../support/changed-folder.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { startTraffic } from '../support/traffic.ts';
import { openWorld, type World } from '../support/world.ts';

let postgres: RealPostgres;
let world: World;
const clients: pg.Client[] = [];
const folders: ChangedFolder[] = [];
beforeAll(async () => {
  postgres = await startRealPostgres({ connections: 30 });
  world = await openWorld(postgres);
});
// Also of a test that failed: a transaction that stays open would hold up all that follow.
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
});
afterAll(async () => {
  for (const folder of folders) folder.remove();
  await world.close();
});

const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: postgres.server.url('postgres') });
  await client.connect();
  clients.push(client);
  return client;
};
const keep = (folder: ChangedFolder): ChangedFolder => {
  folders.push(folder);
  return folder;
};
const openRunner = async (): Promise<SqlRunner> => {
  const client = await connect();
  return { query: client.query.bind(client), exec: (text) => client.query(text) };
};
const run = (sql: SqlRunner, options: Partial<MigrateOptions> = {}) =>
  migrate(sql, { vector: false, ...options });

/** Waits until the query gives a row. Throws when `work`, which is to bring it about, ends before. */
const appears = async (text: string, work: Promise<unknown>): Promise<void> => {
  let ended = false;
  const end = () => {
    ended = true;
  };
  work.then(end, end);
  while ((await postgres.query(text)).length === 0)
    if (ended) throw new Error(`It ended, and this had not appeared: ${text}`, { cause: await work });
};

test('twenty migrations under twelve busy clients: none fails, no call fails, a stranger sees nothing, owners find what is theirs', async () => {
  const sql = await openRunner();
  const next = keep(nextRelease());
  // As a database that the first release with these notes finds: everything is made anew.
  await postgres.exec('delete from private.applied_definitions');
  const traffic = await startTraffic(world, 12);
  try {
    // Old, new, new, old, …: half of the runs change every policy and function, the others nothing.
    for (let turn = 0; turn < 20; turn += 1) await run(sql, (turn + 1) % 4 > 1 ? { folder: next.path } : {});
  } finally {
    await traffic.stop();
  }
  const { failures, looks, strangerRows, missing } = traffic.report;
  expect(failures).toEqual([]);
  expect(looks).toBeGreaterThan(0);
  expect(strangerRows).toBe(0);
  expect(missing).toBe(0);
});

test('a long read makes nobody wait behind the migration, which changes its policy afterwards', async () => {
  await run(await openRunner());
  const next = keep(nextRelease());
  const reader = await connect();
  await reader.query('begin; select * from public.chat_sessions limit 1');
  let ended = false;
  const migration = openRunner()
    .then((sql) => run(sql, { folder: next.path }))
    .finally(() => {
      ended = true;
    });
  await appears(
    `select from pg_locks where relation = 'public.chat_sessions'::regclass and mode = 'AccessExclusiveLock' and not granted`,
    migration,
  );
  // It comes through while the read is still open: it would not behind a lock that waits for the read.
  const owner = await world.person();
  expect(await world.as(owner).run((tx) => [tx.select().from(chatSessions)])).toEqual([[]]);
  expect(ended).toBe(false);
  await reader.query('commit');
  await migration;
  const changed = await postgres.query(
    `select from pg_policies where tablename = 'chat_sessions' and policyname = 'side_read' and qual like '%WHERE true%'`,
  );
  expect(changed).toHaveLength(1);
});

test('a migration that never gets its lock says at which step, and the next run goes on', async () => {
  const sql = await openRunner();
  await run(sql);
  const next = keep(nextRelease());
  const reader = await connect();
  await reader.query('begin; select * from public.chat_sessions limit 1');
  const waits: string[] = [];
  const options = { folder: next.path, attempts: 3, onWait: (step: string) => waits.push(step) };
  await expect(run(sql, options)).rejects.toThrow(/^policies and triggers of chat_sessions: .* 3 tries/);
  expect(waits).toEqual(Array(2).fill('policies and triggers of chat_sessions'));
  await reader.query('commit');
  expect(await run(sql, options)).toEqual([]);
});

test('a run without changes, and one that changes functions and grants, lock no table', async () => {
  const sql = await openRunner();
  await run(sql);
  const writer = await connect();
  const tables = await postgres.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind in ('r', 'p')`,
  );
  // What somebody who reads and writes every table holds; all that a migration could take conflicts with it.
  const all = tables.map(({ name }) => name).join(', ');
  await writer.query(`begin; lock table ${all} in row exclusive mode`);
  await run(sql, { attempts: 1 });
  await run(sql, { attempts: 1, folder: keep(nextFunctions()).path });
  await run(sql, { attempts: 1 });
  await writer.query('commit');
});

test('two migrations at once that build an index concurrently come one after the other', async () => {
  const folder = keep(copyFolder());
  const name = folder.migration(
    '9000_index',
    'create index concurrently pets_by_name on public.pets (name);',
  );
  const runners = await Promise.all([openRunner(), openRunner()]);
  const applied = await Promise.all(runners.map((sql) => run(sql, { folder: folder.path })));
  expect(applied.flat()).toEqual([name]);
  expect(
    await postgres.query(`select from pg_index where indexrelid = 'pets_by_name'::regclass and indisvalid`),
  ).toHaveLength(1);
});

test('a call that was planned before a column came is made again', async () => {
  const steps = consultSteps(world);
  const { consult } = await steps.begin();
  const vet = await world.person({ role: 'vet' });
  const keeper = await connect();
  await keeper.query('begin; alter table public.chat_sessions add column later int');
  const accepted = steps.accept(vet, consult.id);
  // It knows the row of the function that it calls, and the function waits for the table.
  await appears(
    `select from pg_locks where relation = 'public.chat_sessions'::regclass and not granted`,
    accepted,
  );
  await keeper.query('commit');
  expect(await accepted).toMatchObject({ id: consult.id, status: 'active' });
});
