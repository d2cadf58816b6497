import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer } from '../../../db/migrate/target.ts';
import { migrate } from '../../../db/migrate.ts';
import { userProfiles } from '../../../db/schema/index.ts';
import { seed } from '../../../db/seed.ts';
import { createPgBackend } from '../../../dev/postgres/pg-backend.ts';
import { type PostgresServer, startPostgresServer } from '../../support/postgres-server.ts';
import { first, openWorld, refusal, type World } from '../support/world.ts';

// The whole database made by an owner that is no superuser, as on Neon, and entered over one pooled connection.
let server: PostgresServer;
let world: World;
let owner: pg.Client;
beforeAll(async () => {
  server = await startPostgresServer();
  const root = new pg.Client({ connectionString: server.url('postgres') });
  await root.connect();
  await root.query('create role keeper login createdb createrole');
  await root.query('create database product owner keeper');
  await root.query('create database spare owner keeper');
  await root.end();
  owner = new pg.Client({ connectionString: server.url('keeper').replace(/\/postgres$/, '/product') });
  await owner.connect();
  const runner = { query: owner.query.bind(owner), exec: (text: string) => owner.query(text) };
  await migrate(runner, { vector: false, appPassword: 'app' });
  await migrate(runner, { vector: false, appPassword: 'app' });
  await seed(runner);
  const backend = createPgBackend({ host: server.host, port: server.port, database: 'product', max: 1 });
  world = await openWorld({
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
  });
});
afterAll(() => world.close());

test('R2 the owner of the database is no superuser and rows are closed to it, too', async () => {
  await world.person();
  expect(await world.postgres.query('select rolsuper from pg_roles where rolname = current_user')).toEqual([
    { rolsuper: false },
  ]);
  // Forced row-level security: what the owner sees, it sees as a member of role service.
  await world.postgres.exec('revoke service from keeper');
  expect(await world.postgres.query('select 1 from user_profiles')).toEqual([]);
  await world.postgres.exec('grant service to keeper with inherit true, set true');
  expect(await world.postgres.query('select 1 from user_profiles')).toHaveLength(1);
});

test('a database that was emptied is made again by its owner', async () => {
  const target = await openServer(server.url('keeper').replace(/\/postgres$/, '/spare'));
  for (const _ of ['first', 'again']) {
    expect(await migrate(target.sql, { vector: target.vector })).not.toEqual([]);
    await seed(target.sql);
    await target.reset();
  }
  await target.close();
});

test('R7 a hundred interleaved requests of two people on one pooled connection never mix', async () => {
  const people = [await world.person(), await world.person()];
  const seen = await Promise.all(
    Array.from({ length: 100 }, async (_, turn) => {
      const person = people[turn % 2];
      if (!person) throw new Error('nobody');
      const [backend, profiles] = await world
        .as(person)
        .run((tx) => [tx.execute(sql`select pg_backend_pid() as pid`), tx.select().from(userProfiles)]);
      expect(profiles.map(({ userId }) => userId)).toEqual([person.id]);
      return first(backend.rows).pid;
    }),
  );
  expect(new Set(seen).size).toBe(1);
});

test('R8 a failure in the middle leaves the pooled connection without role and claims', async () => {
  const ana = await world.person();
  await refusal(
    world.as(ana).run((tx) => [tx.execute(sql`select 1/0`)]),
    'BAD_INPUT',
  );
  const [state] = await world.postgres.backend.execute(
    { user: 'app', password: 'app' },
    {
      statements: [{ text: "select current_user, current_setting('request.jwt.claims', true)", params: [] }],
      begin: undefined,
    },
  );
  // R7: the setting reads as empty text afterwards, not as null.
  expect(state?.rows).toEqual([['app', '']]);
});
