import pg from 'pg';
import type { SignedIn } from '../../../db/actor.ts';
import type { RealPostgres } from '../../support/postgres.ts';
import { rightsOf } from './attempt.ts';

/** One of those that start together. */
export interface Entrant {
  readonly who: SignedIn | 'anon' | 'service';
  /** What it runs in one transaction once the barrier opens: statements without parameters. */
  readonly statements: string;
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** The clock of its transaction. */
  readonly now?: Date;
}

/** What became of an entrant: the rows of its last statement, or why PostgreSQL refused it. */
export type Finish = { rows: Record<string, unknown>[] } | { code: string; message: string };

export interface RaceTrack {
  /** Lets all entrants run at once, each on its own connection; none starts before the last one waits at the barrier. */
  race(entrants: readonly Entrant[]): Promise<Finish[]>;
  /** Lets `slow` run until it needs `table`, then `meanwhile` from its begin to its end, then lets `slow` go on. */
  overtake(table: string, slow: Entrant, meanwhile: () => Promise<unknown>): Promise<Finish>;
  /** Lets `first` do its work without ending it, then `second` until it waits for that or is done, then ends `first`. */
  behind(first: Entrant, second: Entrant): Promise<{ waited: boolean; finish: Finish }>;
  close(): Promise<void>;
}

/** By an admin's door: their role is looked at, then the service does it. */
export const byAdmin = (admin: SignedIn, statements: string): Entrant => ({
  who: admin,
  statements: `select public.fn_require_role('admin'); select set_config('role', 'service', true); ${statements}`,
});

const barrier = 1_001;

/** Opens a track on a real server; connections of the login `app` are kept from race to race. */
export const openTrack = async (postgres: RealPostgres): Promise<RaceTrack> => {
  const lanes: pg.Client[] = [];
  const connect = async (role: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: postgres.server.url(role) });
    await client.connect();
    return client;
  };
  const gate = await connect('postgres');

  const lineUp = async (lane: pg.Client, { who, isolation, now }: Entrant): Promise<void> => {
    await lane.query(`begin isolation level ${isolation ?? 'read committed'}`);
    const { role, claims } = rightsOf(who);
    await lane.query(
      // Waiting at the barrier is no slow statement.
      `select set_config('statement_timeout', '0', true), set_config('request.jwt.claims', $1, true),
        set_config('app.now', $2, true), set_config('role', $3, true)`,
      [claims, now?.toISOString() ?? '', role],
    );
  };

  const run = async (lane: pg.Client, entrant: Entrant): Promise<Finish> => {
    try {
      // One message: nothing of the client stands between the barrier and the statements.
      const results = await lane.query(
        `select pg_advisory_xact_lock_shared(${barrier}); ${entrant.statements}`,
      );
      await lane.query('commit');
      const last = [results].flat().at(-1);
      return { rows: last?.rows ?? [] };
    } catch (error) {
      await lane.query('rollback');
      if (error instanceof pg.DatabaseError) return { code: error.code ?? '', message: error.message };
      throw error;
    }
  };

  const everybodyWaits = async (count: number): Promise<void> => {
    for (;;) {
      const { rows } = await gate.query(
        `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and objid = ${barrier} and not granted`,
      );
      if (rows[0].waiting === count) return;
    }
  };

  const somebodyNeeds = async (table: string): Promise<void> => {
    for (;;) {
      const { rows } = await gate.query(
        `select count(*)::int as waiting from pg_locks where relation = to_regclass($1) and not granted`,
        [table],
      );
      if (rows[0].waiting > 0) return;
    }
  };

  /** Whether a connection comes to wait for another one's transaction before it has ended what it does. */
  const comesToWait = async (pid: number, run: Promise<unknown>): Promise<boolean> => {
    let isDone = false;
    void run.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      const { rows } = await gate.query('select cardinality(pg_blocking_pids($1)) > 0 as waits', [pid]);
      if (rows[0].waits) return true;
    }
    return false;
  };

  const openLanes = async (count: number): Promise<void> => {
    while (lanes.length < count) lanes.push(await connect('app'));
  };

  return {
    async race(entrants) {
      await openLanes(entrants.length);
      const pairs = entrants.flatMap((entrant, index) => {
        const lane = lanes[index];
        return lane ? [{ lane, entrant }] : [];
      });
      await Promise.all(pairs.map(({ lane, entrant }) => lineUp(lane, entrant)));
      await gate.query(`select pg_advisory_lock(${barrier})`);
      const finishes = pairs.map(({ lane, entrant }) => run(lane, entrant));
      await everybodyWaits(entrants.length);
      await gate.query(`select pg_advisory_unlock(${barrier})`);
      return Promise.all(finishes);
    },
    async overtake(table, slow, meanwhile) {
      await openLanes(1);
      const [lane] = lanes;
      if (lane === undefined) throw new Error('no lane');
      await lineUp(lane, slow);
      await gate.query(`begin; lock table ${table} in exclusive mode`);
      const finish = run(lane, slow);
      await somebodyNeeds(table);
      await meanwhile();
      await gate.query('commit');
      return finish;
    },
    async behind(first, second) {
      await openLanes(2);
      const [ahead, after] = lanes;
      if (ahead === undefined || after === undefined) throw new Error('no lane');
      await lineUp(ahead, first);
      await lineUp(after, second);
      await ahead.query(first.statements);
      const { rows } = await after.query('select pg_backend_pid() as pid');
      const ending = run(after, second);
      const waited = await comesToWait(rows[0].pid, ending);
      await ahead.query('commit');
      return { waited, finish: await ending };
    },
    async close() {
      await Promise.all([...lanes, gate].map((client) => client.end()));
    },
  };
};

/** How often each outcome came: `ok`, or the error code of the product, or the SQLSTATE. */
export const tally = (finishes: readonly Finish[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const finish of finishes) {
    const name = 'rows' in finish ? 'ok' : finish.code === 'P0001' ? finish.message : finish.code;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};
