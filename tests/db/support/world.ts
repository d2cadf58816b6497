import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { RequestInfo, SignedIn } from '../../../db/actor.ts';
import { ensureProfile } from '../../../db/calls/identity.ts';
import { createDatabase, type Database, type Door, type Tx } from '../../../db/client.ts';
import { pets } from '../../../db/schema/index.ts';
import { startNeon } from '../../support/neon.ts';
import type { TestPostgres } from '../../support/postgres.ts';

export type Limits = Readonly<Partial<Record<'chat' | 'video', number | null>>>;

/** A counter as the table holds it. */
export interface Counter {
  included: number | null;
  granted: number;
  used: number;
  reserved: number;
}

/** A database with people in it, entered through the Worker's own client. */
export interface World {
  readonly postgres: TestPostgres;
  readonly database: Database;
  readonly service: Door;
  as(person: SignedIn): Door;
  /** Somebody with a profile; `limits` puts them on a plan of their own. */
  person(options?: { role?: 'vet' | 'admin'; limits?: Limits; name?: string }): Promise<SignedIn>;
  pet(owner: SignedIn, name?: string): Promise<string>;
  counter(person: SignedIn, meter?: 'chat' | 'video'): Promise<Counter | undefined>;
  /** HTTP requests that the client has sent so far. */
  requests(): number;
  close(): Promise<void>;
}

export const request = { requestId: 'request-of-a-test', userAgent: 'vitest' };

/** A signed-in person whose profile does not exist yet. */
export const stranger = (name = 'someone', appRole: string | null = null): SignedIn => ({
  kind: 'user',
  id: randomUUID(),
  email: `${name}@demo.test`,
  sessionId: randomUUID(),
  issuedAt: Math.floor(Date.now() / 1000),
  assurance: 'aal1',
  appRole,
});

/** Sets the clock of the transaction; goes first among its queries. */
export const clock = (tx: Tx, at: Date | string) =>
  tx.execute(sql`select set_config('app.now', ${new Date(at).toISOString()}, true)`);

/** Asserts that the database refused with this code, and gives the parameters. */
export const refusal = async (promise: Promise<unknown>, code: string): Promise<Record<string, unknown>> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'DatabaseRefusal', code });
  return Object(error).params;
};

/** The first row of a query's result. */
export const first = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
};

/** Puts somebody on a plan that includes exactly this. A meter that is not named is not in the plan. */
export const givePlan = async (postgres: TestPostgres, userId: string, limits: Limits): Promise<void> => {
  const code = `plan-${randomUUID()}`;
  const { id } = first(
    await postgres.query<{ id: string }>(
      `insert into subscription_plans (product, code, name_es, name_en, summary_es, summary_en, position)
       values ('call-a-vet', $1, '', '', '', '', 9) returning id`,
      [code],
    ),
  );
  for (const [meter, included] of Object.entries(limits)) {
    await postgres.query('insert into plan_limits (plan_id, meter, included) values ($1, $2, $3)', [
      id,
      meter,
      included,
    ]);
  }
  await postgres.query('update user_subscriptions set plan_id = $1 where user_id = $2', [id, userId]);
};

/** Opens a migrated and seeded database through `db/client.ts` over HTTP, as the Worker does. */
export const openWorld = async (postgres: TestPostgres): Promise<World> => {
  const neon = await startNeon(postgres);
  let sent = 0;
  const database = createDatabase({ url: neon.databaseUrl, endpoint: neon.endpoint });
  const counted: RequestInfo = {
    ...request,
    onRoundTrip: () => {
      sent += 1;
    },
  };
  const as = (person: SignedIn) => database.asActor(person, counted);
  return {
    postgres,
    database,
    service: database.asService('test', counted),
    as,
    async person({ role, limits, name = role ?? 'owner' } = {}) {
      const person = stranger(name, role ?? null);
      await as(person).run((tx) => [ensureProfile(tx, { locale: 'es', displayName: name })]);
      // Vets of tests have more in hand than anybody has.
      if (role === 'vet')
        await postgres.query('update vets set chats_at_once = 10 where user_id = $1', [person.id]);
      if (limits) await givePlan(postgres, person.id, limits);
      return person;
    },
    async pet(owner, name = 'Tor') {
      const [rows] = await as(owner).run((tx) => [
        tx.insert(pets).values({ ownerId: owner.id, name, species: 'dog' }).returning({ id: pets.id }),
      ]);
      return first(rows).id;
    },
    async counter(person, meter = 'chat') {
      const rows = await postgres.query<Counter>(
        'select included, granted, used, reserved from subscription_usage where user_id = $1 and meter = $2',
        [person.id, meter],
      );
      return rows[0];
    },
    requests: () => sent,
    async close() {
      await neon.close();
      await postgres.close();
    },
  };
};
