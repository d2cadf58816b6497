import { once } from 'node:events';
import { createServer } from 'node:http';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ensureProfile } from '../../../db/calls/identity.ts';
import { createDatabase } from '../../../db/client.ts';
import { DatabaseUnavailable } from '../../../db/errors.ts';
import { pets, userProfiles } from '../../../db/schema/index.ts';
import { type Backend, PostgresAway, StatementRefused } from '../../../dev/postgres/backend.ts';
import { startNeon } from '../../support/neon.ts';
import { startPglite } from '../../support/postgres.ts';
import { reserve } from '../support/reservation-calls.ts';
import { first, openWorld, refusal, request, stranger, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const whoAmI = sql`select current_user as who, session_user as login, auth.uid()::text as uid,
  current_setting('request.jwt.claims', true) as claims, current_setting('transaction_isolation') as isolation`;

/** What the login itself sees: no role, no claims. */
const asLogin = (text: string) =>
  world.postgres.backend.execute(
    { user: 'app', password: 'app' },
    { statements: [{ text, params: [] }], begin: undefined },
  );

/** The same database behind a backend that `change` may spoil. */
const behind = async (execute: Backend['execute']) => {
  const neon = await startNeon({ backend: { execute, close: async () => {} } });
  return {
    database: createDatabase({ url: neon.databaseUrl, endpoint: neon.endpoint }),
    close: () => neon.close(),
  };
};

describe('doors', () => {
  test('a door is one request and one READ COMMITTED transaction with the rights of its actor', async () => {
    const ana = await world.person();
    const before = world.requests();
    const [one, two] = await world.as(ana).run((tx) => [tx.execute(whoAmI), tx.select().from(userProfiles)]);
    expect(world.requests() - before).toBe(1);
    expect(one.rows).toMatchObject([
      { who: 'authenticated', login: 'app', uid: ana.id, isolation: 'read committed' },
    ]);
    expect(two.map(({ userId }) => userId)).toEqual([ana.id]);
  });

  test('the queries of a door are done together or not at all', async () => {
    const ana = await world.person();
    const broken = world
      .as(ana)
      .run((tx) => [
        tx.insert(pets).values({ ownerId: ana.id, name: 'x', species: 'cat' }),
        tx.execute(sql`select 1/0`),
      ]);
    await refusal(broken, 'BAD_INPUT');
    expect((await world.as(ana).run((tx) => [tx.select().from(pets)]))[0]).toEqual([]);
  });

  test('R10 a query outside of a door is refused', async () => {
    await expect(asLogin('select * from public.pets')).rejects.toMatchObject({ report: { code: '42501' } });
    await expect(asLogin('select public.fn_vets_on_duty()')).rejects.toMatchObject({
      report: { code: '42501' },
    });
    await expect(asLogin('create table public.t ()')).rejects.toMatchObject({ report: { code: '42501' } });
  });

  test('R10 a query that is awaited instead of returned is refused', async () => {
    const ana = await world.person();
    let awaited: Promise<unknown> = Promise.resolve();
    await world.as(ana).run((tx) => {
      awaited = tx.select().from(pets).execute();
      awaited.catch(() => {});
      return [tx.execute(sql`select 1`)];
    });
    await expect(awaited).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  test('R10 a person cannot become somebody else inside of a door', async () => {
    const ana = await world.person();
    for (const role of ['postgres', 'pg_read_all_data', 'pg_monitor']) {
      const climb = world.as(ana).run((tx) => [tx.execute(sql`select set_config('role', ${role}, true)`)]);
      await expect(climb).rejects.toMatchObject({ name: 'DatabaseFault', cause: { code: '42501' } });
    }
  });

  test('C3 R7 a hundred interleaved requests of two people never mix', async () => {
    const people = [await world.person(), await world.person()];
    const seen = await Promise.all(
      Array.from({ length: 100 }, async (_, turn) => {
        const person = people[turn % 2];
        if (!person) throw new Error('nobody');
        const [rows, profiles] = await world
          .as(person)
          .run((tx) => [tx.execute(whoAmI), tx.select().from(userProfiles)]);
        return { asked: person.id, got: first(rows.rows).uid, rows: profiles.map(({ userId }) => userId) };
      }),
    );
    for (const { asked, got, rows } of seen) expect({ got, rows }).toEqual({ got: asked, rows: [asked] });
    const [state] = await asLogin("select current_user, current_setting('request.jwt.claims', true)");
    expect(state?.rows[0]?.[0]).toBe('app');
    expect(state?.rows[0]?.[1] ?? '').toBe('');
  });

  test('R8 a query that fails in the middle leaves neither role nor claims behind', async () => {
    const ana = await world.person();
    await refusal(
      world.as(ana).run((tx) => [tx.execute(sql`select 1/0`), tx.select().from(pets)]),
      'BAD_INPUT',
    );
    const [state] = await asLogin("select current_user, current_setting('request.jwt.claims', true)");
    expect(state?.rows[0]?.[0]).toBe('app');
    expect(state?.rows[0]?.[1] ?? '').toBe('');
    await expect(asLogin('select * from public.pets')).rejects.toMatchObject({ report: { code: '42501' } });
  });

  test.each([
    ['quotes', "o'brien'; drop table pets; --@x.test"],
    ['NUL', 'a\0b@x.test'],
    ['an escaped NUL', 'a\\u0000b@x.test'],
    ['dollar quotes', '$$;drop table pets;$$@x.test'],
    ['half a surrogate pair', 'a\ud800b@x.test'],
    ['ten kilobytes', `${'x'.repeat(10_240)}@x.test`],
  ])('R9 hostile claims are data: %s', async (_, email) => {
    const person = { ...stranger(), email };
    const [rows] = await world
      .as(person)
      .run((tx) => [ensureProfile(tx, { locale: 'es', displayName: null })]);
    expect(first(rows).email).toBe(email.toWellFormed().replaceAll('\0', ''));
    expect(await world.postgres.query('select count(*)::int >= 0 as there from pets')).toEqual([
      { there: true },
    ]);
  });

  test('R9 hostile request ids and devices are data', async () => {
    const hostile = { requestId: "r\0'$$", userAgent: "ua\0\ud800'; drop table pets; --" };
    const door = world.database.asActor(stranger(), hostile);
    const [{ rows }] = await door.run((tx) => [tx.execute(sql`select current_setting('request.id') as id`)]);
    expect(rows).toEqual([{ id: "r'$$" }]);
  });

  test('a visitor reads the price list and nothing else', async () => {
    const door = world.database.asActor({ kind: 'visitor' }, request);
    const [{ rows }] = await door.run((tx) => [
      tx.execute(sql`select count(*)::int as plans from subscription_plans`),
    ]);
    expect(rows).toEqual([{ plans: 7 }]);
    await expect(door.run((tx) => [tx.select().from(pets)])).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });
});

describe('failures', () => {
  test('E26 an answer that was lost: the same key gives the same reservation', async () => {
    const ana = await world.person({ limits: { chat: 5 } });
    const lossy = await behind(async (login, work) => {
      await world.postgres.backend.execute(login, work);
      throw new PostgresAway('the answer was lost');
    });
    const hold = (database: World['database']) =>
      database.asActor(ana, request).run((tx) => [reserve(tx, 'chat', { key: 'k', amount: 1 })]);
    await expect(hold(lossy.database)).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
    const [[one]] = await hold(world.database);
    const [[two]] = await hold(world.database);
    expect(two).toEqual(one);
    expect(await world.counter(ana)).toMatchObject({ used: 0, reserved: 1 });
    await lossy.close();
  });

  test.each(['40001', '40P01'])('E3 %s is tried again three times and then typed', async (code) => {
    for (const [failures, works] of [
      [3, true],
      [4, false],
    ] as const) {
      let tries = 0;
      const shaky = await behind(async (login, work) => {
        tries += 1;
        if (tries <= failures) throw new StatementRefused({ message: 'try again', code });
        return world.postgres.backend.execute(login, work);
      });
      const result = shaky.database.asService('test', request).run((tx) => [tx.execute(sql`select 1`)]);
      if (works) await result;
      else await expect(result).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
      expect(tries).toBe(4);
      await shaky.close();
    }
  });

  test.each([
    ['42804', 'function return row and query-specified return row do not match'],
    ['0A000', 'cached plan must not change result type'],
    ['XX000', 'cache lookup failed for function 16500'],
  ])(
    '%s of a migration in the middle is tried again, and is a fault when that does not help',
    async (code, message) => {
      let tries = 0;
      const changed = await behind(async (login, work) => {
        tries += 1;
        if (tries !== 2) throw new StatementRefused({ message, code });
        return world.postgres.backend.execute(login, work);
      });
      const ask = () => changed.database.asService('test', request).run((tx) => [tx.execute(sql`select 1`)]);
      await ask();
      expect(tries).toBe(2);
      await expect(ask()).rejects.toMatchObject({ name: 'DatabaseFault' });
      expect(tries).toBe(6);
      await changed.close();
    },
  );

  test.each([
    ['57P01', 'DatabaseUnavailable'],
    ['53300', 'DatabaseUnavailable'],
    ['57014', 'DatabaseUnavailable'],
    ['42P01', 'DatabaseFault'],
    ['23503', 'DatabaseFault'],
    ['23505', 'DatabaseRefusal'],
    ['22021', 'DatabaseRefusal'],
  ])('SQLSTATE %s leaves as %s, with no text of the database in it', async (code, name) => {
    const broken = await behind(async () => {
      throw new StatementRefused({ message: 'secret detail', code });
    });
    const error: unknown = await broken.database
      .asService('test', request)
      .run((tx) => [tx.execute(sql`select 1`)])
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name });
    expect(String(error)).not.toContain('secret');
    await broken.close();
  });

  test('a database that is not there is unavailable', async () => {
    const neon = await startNeon(world.postgres);
    await neon.close();
    const gone = createDatabase({ url: neon.databaseUrl, endpoint: neon.endpoint });
    const result = gone.asService('test', request).run((tx) => [tx.execute(sql`select 1`)]);
    await expect(result).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
  });

  test('an answer that begins and does not end in time is unavailable, too', async () => {
    const server = createServer((_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/json' });
      answer.write('{"results":[');
    }).listen(0);
    await once(server, 'listening');
    const address = z.object({ port: z.int() }).parse(server.address());
    const database = createDatabase({
      url: 'postgres://app:app@stalls.invalid/db',
      endpoint: `http://127.0.0.1:${address.port}/sql`,
    });
    try {
      const asked = database.asService('test', request).run((tx) => [tx.execute(sql`select 1`)]);
      await expect(asked).rejects.toBeInstanceOf(DatabaseUnavailable);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test('two databases with endpoints of their own do not mix', async () => {
    const other = await behind(async () => {
      throw new PostgresAway('the other one');
    });
    const ana = await world.person();
    await expect(
      other.database.asActor(ana, request).run((tx) => [tx.execute(sql`select 1`)]),
    ).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
    const [rows] = await world
      .as(ana)
      .run((tx) => [tx.select().from(userProfiles).where(eq(userProfiles.userId, ana.id))]);
    expect(rows).toHaveLength(1);
    await other.close();
  });
});
