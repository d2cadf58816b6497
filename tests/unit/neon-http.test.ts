import { type NeonQueryFunction, neon, neonConfig } from '@neondatabase/serverless';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/neon-http';
import * as pgCore from 'drizzle-orm/pg-core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Backend } from '../../dev/postgres/backend.ts';
import { type NeonServer, startNeonHttp } from '../../dev/postgres/neon-http.ts';
import { openPgliteInMemory } from '../../dev/postgres/open-pglite.ts';
import { createPgBackend } from '../../dev/postgres/pg-backend.ts';
import { createPgliteBackend } from '../../dev/postgres/pglite-backend.ts';
import { startPostgresServer } from '../support/postgres-server.ts';

const setUp = `
  create role app login noinherit;
  create role authenticated nologin;
  grant authenticated to app with inherit false, set true;
  create schema kept;
  grant usage on schema kept to authenticated;
  create table kept.things (
    id int primary key,
    label text constraint label_is_short check (length(label) < 50),
    big bigint, at timestamptz, day date, doc jsonb, tags text[], raw bytea, price numeric, flag boolean
  );
  grant all on kept.things to authenticated;
  create function kept.refuse() returns void language plpgsql as $$
  begin
    raise exception using errcode = 'P0001', message = 'QUOTA_EXCEEDED', detail = '{"meter":"chat"}', hint = 'pay';
  end $$;`;

const things = pgCore.pgSchema('kept').table('things', {
  id: pgCore.integer().primaryKey(),
  label: pgCore.text(),
  big: pgCore.bigint({ mode: 'bigint' }),
  at: pgCore.timestamp({ withTimezone: true }),
  day: pgCore.date(),
  doc: pgCore.jsonb(),
  tags: pgCore.text().array(),
  price: pgCore.numeric(),
  flag: pgCore.boolean(),
});

interface Postgres {
  readonly backend: Backend;
  close(): Promise<void>;
}

async function pglite(): Promise<Postgres> {
  const backend = createPgliteBackend(await openPgliteInMemory());
  await backend.asOwner((postgres) => postgres.exec(setUp));
  return { backend, close: () => backend.close() };
}

async function realServer(): Promise<Postgres> {
  const server = await startPostgresServer();
  const owner = new pg.Client({ connectionString: server.url('postgres') });
  await owner.connect();
  await owner.query(setUp);
  await owner.end();
  const backend = createPgBackend({
    host: server.host,
    port: server.port,
    database: server.database,
    max: 1,
  });
  return {
    backend,
    async close() {
      await backend.close();
      await server.close();
    },
  };
}

describe.each([
  { name: 'PGlite', start: pglite },
  { name: 'a PostgreSQL server', start: realServer },
])('the unmodified Neon driver on $name', ({ start }) => {
  let postgres: Postgres;
  let server: NeonServer;
  let query: NeonQueryFunction<false, true>;
  let url: string;

  beforeAll(async () => {
    postgres = await start();
    server = await startNeonHttp(postgres.backend);
    neonConfig.fetchEndpoint = () => server.endpoint;
    url = `postgres://app:app@localhost:${server.port}/callavet`;
    query = neon(url, { fullResults: true });
  });

  afterAll(async () => {
    await server.close();
    await postgres.close();
  });

  const asAuthenticated = () => query`select set_config('role', 'authenticated', true)`;

  test('values arrive as the driver knows them: bigint, json, arrays, bytea, null', async () => {
    const { rows, fields, command, rowCount } = await query`select
      9007199254740993::bigint as big,
      '{"a":[1,"x"]}'::jsonb as doc, array['a','b,"c"'] as tags, ${Buffer.from([0, 255])}::bytea as raw,
      null::int as nothing, true as flag, 1.50::numeric as price, ${'ñandú 🐶'}::text as label`;
    expect(rows).toEqual([
      {
        big: '9007199254740993',
        doc: { a: [1, 'x'] },
        tags: ['a', 'b,"c"'],
        raw: Buffer.from([0, 255]),
        nothing: null,
        flag: true,
        price: '1.50',
        label: 'ñandú 🐶',
      },
    ]);
    expect(command).toBe('SELECT');
    expect(rowCount).toBe(1);
    expect(fields[0]).toMatchObject({ name: 'big', dataTypeID: 20 });
  });

  test('drizzle maps them and dates too, in one batch', async () => {
    const db = drizzle(neon(url));
    const row = {
      id: 1,
      label: null,
      big: 9007199254740993n,
      at: new Date('2026-11-05T09:00:00.123Z'),
      day: '2026-11-05',
      doc: { text: "it's", list: [1] },
      tags: ['a', 'b,"c"'],
      price: '12.30',
      flag: false,
    };
    const [, inserted, , selected] = await db.batch([
      db.execute(sql`select set_config('role', 'authenticated', true)`),
      db.insert(things).values(row).returning(),
      db.update(things).set({ label: 'kept' }),
      db.select().from(things),
    ]);
    expect(inserted).toEqual([row]);
    expect(selected).toEqual([{ ...row, label: 'kept' }]);
  });

  test('a bare login may do nothing, and a batch leaves nothing behind on the connection', async () => {
    await expect(query`select * from kept.things`).rejects.toMatchObject({ code: '42501' });
    await query.transaction([asAuthenticated(), query`select set_config('request.jwt.claims', 'x', true)`]);
    const { rows } = await query`select current_user::text as who, session_user::text as login,
      coalesce(current_setting('request.jwt.claims', true), '') as claims`;
    expect(rows).toEqual([{ who: 'app', login: 'app', claims: '' }]);
  });

  test('a batch that fails keeps nothing and reports the first error', async () => {
    const failing = query.transaction([
      asAuthenticated(),
      query`insert into kept.things (id) values (70)`,
      query`insert into kept.things (id, label) values (71, ${'x'.repeat(60)})`,
      query`select 1/0`,
    ]);
    await expect(failing).rejects.toMatchObject({
      name: 'NeonDbError',
      code: '23514',
      severity: 'ERROR',
      constraint: 'label_is_short',
      table: 'things',
      schema: 'kept',
    });
    const [, after] = await query.transaction([
      asAuthenticated(),
      query`select count(*)::int as count from kept.things where id in (70, 71)`,
    ]);
    expect(after?.rows).toEqual([{ count: 0 }]);
  });

  test('an error that only COMMIT finds is reported', async () => {
    const failing = query.transaction([
      asAuthenticated(),
      query`create temporary table pairs (id int unique deferrable initially deferred)`,
      query`insert into pairs values (1), (1)`,
    ]);
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    await expect(query`select 1 as one`).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  test('a refusal raised in a function keeps its message, detail and hint', async () => {
    const refused = query.transaction([asAuthenticated(), query`select kept.refuse()`]);
    await expect(refused).rejects.toMatchObject({
      code: 'P0001',
      message: 'QUOTA_EXCEEDED',
      detail: '{"meter":"chat"}',
      hint: 'pay',
    });
  });

  test('isolation level, read only and deferrable are those of the transaction', async () => {
    const [settings] = await query.transaction(
      [
        query`select current_setting('transaction_isolation') as level,
          current_setting('transaction_read_only') as read_only,
          current_setting('transaction_deferrable') as deferrable`,
      ],
      { isolationLevel: 'Serializable', readOnly: true, deferrable: true },
    );
    expect(settings?.rows).toEqual([{ level: 'serializable', read_only: 'on', deferrable: 'on' }]);
  });

  test('a transaction left open by a single query is closed', async () => {
    await query`begin read only`;
    const { rows } = await query`select current_setting('transaction_read_only') as read_only`;
    expect(rows).toEqual([{ read_only: 'off' }]);
  });

  test('without raw text and array mode, rows are JSON objects', async () => {
    const response = await fetch(server.endpoint, {
      method: 'POST',
      headers: { 'neon-connection-string': url },
      body: JSON.stringify({
        query: 'select $1::int as n, $2::jsonb as doc, $3::text[] as tags, $4::int8 as big',
        params: [7, { a: 1 }, ['x', null, 'say "hi"'], 9],
      }),
    });
    expect(await response.json()).toMatchObject({
      rowAsArray: false,
      rows: [{ n: 7, doc: { a: 1 }, tags: '{x,NULL,"say \\"hi\\""}', big: '9' }],
    });
  });

  test('a request that is no query is refused with 400', async () => {
    const bodies = ['', '{}', '{"query":1}', '{"queries":[{"params":[]}]}'];
    for (const body of bodies) {
      const headers = { 'neon-connection-string': url };
      expect((await fetch(server.endpoint, { method: 'POST', headers, body })).status).toBe(400);
    }
    expect((await fetch(server.endpoint, { method: 'POST', body: '{"query":"select 1"}' })).status).toBe(400);
  });

  test('an unknown login is refused and runs nothing', async () => {
    const stranger = neon(`postgres://nobody:x@localhost:${server.port}/callavet`);
    await expect(stranger`select current_user`).rejects.toMatchObject({ message: /nobody/ });
  });
});

test('a PostgreSQL server that goes away answers 503, and is found again when it is back', async () => {
  const postgres = await startPostgresServer();
  const backend = createPgBackend({ host: postgres.host, port: postgres.port, database: postgres.database });
  const server = await startNeonHttp(backend);
  const ask = async () => {
    const response = await fetch(server.endpoint, {
      method: 'POST',
      headers: { 'neon-connection-string': `postgres://postgres@localhost:${server.port}/callavet` },
      body: '{"query":"select 1"}',
    });
    return response.status;
  };
  expect(await ask()).toBe(200);
  await postgres.stop();
  expect(await ask()).toBe(503);
  await postgres.start();
  expect(await ask()).toBe(200);
  await server.close();
  await backend.close();
  await postgres.close();
});
