import { sql } from 'drizzle-orm';
import { startNeonHttp } from '../../../dev/postgres/neon-http.ts';
import { createPgBackend } from '../../../dev/postgres/pg-backend.ts';
import type { RequestContext } from '../../../worker/core/context.ts';
import { verbContext } from '../../support/verb-context.ts';
import type { Cast } from './cast.ts';
import type { Line } from './line.ts';
import type { Trip } from './measure.ts';
import type { OpenSet } from './open-set.ts';
import { rehearse } from './rehearsal.ts';

/** Where lines are played once, through the product's own doors, to learn the transactions that they send. */
export interface Stage {
  tripsOf(line: Line): Promise<Trip[]>;
  close(): Promise<void>;
}

/** Calls what a line names, as whom it names. */
async function call(line: Line, base: RequestContext, cast: Cast): Promise<number> {
  const person = line.as === 'service' ? undefined : cast[line.as];
  const user = person && {
    ...base,
    actor: person,
    accessToken: '',
    db: base.database.asActor(person, base.request),
  };
  if ('run' in line) {
    if (line.as === 'service') await line.run(base, cast);
    else if (line.as === 'admin')
      await line.run(
        {
          ...base,
          actor: cast.admin,
          accessToken: '',
          role: 'admin',
          db: base.database.asAdmin(cast.admin, base.request),
        },
        cast,
      );
    else if (user !== undefined) await line.run(user, cast);
    return 0;
  }
  const asked = typeof line.sql === 'string' ? line.sql : line.sql(cast);
  const [first, ...others] = typeof asked === 'string' ? [asked] : asked;
  if (first === undefined) throw new Error(`${line.name} has no statement.`);
  const door =
    line.as === 'admin'
      ? base.database.asAdmin(cast.admin, base.request)
      : (user?.db ?? base.database.asService('bench', base.request));
  await door.run((tx) => [tx.execute(sql.raw(first)), ...others.map((text) => tx.execute(sql.raw(text)))]);
  return others.length;
}

/** Opens the doors to a set; what is done on them is rolled back. */
export async function openStage(set: OpenSet, cast: Cast): Promise<Stage> {
  const { host, port, database } = set.server;
  const backend = rehearse(createPgBackend({ host, port, database }));
  const neon = await startNeonHttp(backend);
  const base = verbContext({
    DATABASE_URL: `postgres://app:app@localhost:${neon.port}/callavet`,
    NEON_FETCH_ENDPOINT: neon.endpoint,
    SUPABASE_URL: 'http://127.0.0.1:9',
    SUPABASE_ANON_KEY: 'unused',
    ROOM_TICKET_SECRET: 'the-bench-signs-its-tickets-with-this-secret',
    APP_ORIGINS: 'http://localhost',
    ENVIRONMENT: 'development',
  });
  return {
    async tripsOf(line) {
      backend.takeTrips();
      const before = await call(line, base, cast);
      return backend.takeTrips().map((statements) => {
        const last = statements.length - 1;
        return { statements, unmeasured: new Set(Array.from({ length: before }, (_, at) => last - 1 - at)) };
      });
    },
    async close() {
      await neon.close();
      await backend.close();
    },
  };
}
