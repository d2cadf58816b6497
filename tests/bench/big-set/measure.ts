import pg from 'pg';
import * as z from 'zod';
import type { Statement } from '../../../dev/postgres/backend.ts';
import { percentile, round } from '../report.ts';
import { blocksOf, explained, linesOf } from './plan.ts';

/** Warm runs of a line are counted; a slow one is stopped after some seconds. */
const warmUps = 3;
const runs = 40;
const longestMs = 6_000;

/** One transaction as the product sends it; `unmeasured`: the positions of statements that only prepare it. */
export interface Trip {
  readonly statements: readonly Statement[];
  readonly unmeasured: ReadonlySet<number>;
}

/** What one line costs in the database. */
export interface Cost {
  readonly runs: number;
  readonly p50: number;
  readonly p95: number;
  /** Blocks of 8 KB that were touched. */
  readonly blocks: number;
  /** Rows that were read by scans of whole tables, also within functions: `table: rows`. */
  readonly scanned: readonly string[];
  readonly plan: readonly string[];
}

const send = (client: pg.Client, { text, params }: Statement) => client.query(text, [...params]);

/** Runs the trips, each in a transaction that is rolled back. Returns the milliseconds of what is measured. */
async function play(client: pg.Client, trips: readonly Trip[]): Promise<number> {
  let spent = 0;
  for (const { statements, unmeasured } of trips) {
    await client.query('begin');
    for (const [at, statement] of statements.entries()) {
      const start = performance.now();
      await send(client, statement);
      if (!unmeasured.has(at)) spent += performance.now() - start;
    }
    await client.query('rollback');
  }
  return spent;
}

const scannedRows = z.array(z.object({ relname: z.string(), seq_tup_read: z.coerce.number() }));
const explainedRows = z.tuple([z.object({ 'QUERY PLAN': explained })]);
const isProlog = ({ text }: Statement): boolean => /set_config\(|fn_touch_session|fn_require_role/.test(text);

/** Rows read by scans of whole tables that this connection has not yet added to the server's statistics, by table. */
async function scansSoFar(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query(
    'select relname, seq_tup_read from pg_catalog.pg_stat_xact_user_tables',
  );
  return new Map(scannedRows.parse(rows).map((row) => [row.relname, row.seq_tup_read]));
}

/** Runs the trips once more and looks at the plans and at what was read. */
async function look(client: pg.Client, trips: readonly Trip[]): Promise<Omit<Cost, 'runs' | 'p50' | 'p95'>> {
  let blocks = 0;
  const plan: string[] = [];
  const scanned: string[] = [];
  for (const { statements, unmeasured } of trips) {
    await client.query('begin');
    const before = await scansSoFar(client);
    for (const [at, statement] of statements.entries()) {
      const isExplained =
        !unmeasured.has(at) &&
        !isProlog(statement) &&
        /^\s*\(?(select|insert|update|delete|with)/i.test(statement.text);
      if (!isExplained) {
        await send(client, statement);
        continue;
      }
      const { rows } = await send(client, {
        ...statement,
        text: `explain (analyze, buffers, format json) ${statement.text}`,
      });
      const [{ 'QUERY PLAN': found }] = explainedRows.parse(rows);
      blocks += blocksOf(found);
      plan.push(...linesOf(found));
    }
    for (const [table, rows] of await scansSoFar(client)) {
      const scan = rows - (before.get(table) ?? 0);
      if (scan > 100) scanned.push(`${table}: ${scan}`);
    }
    await client.query('rollback');
  }
  return { blocks, scanned, plan: [...new Set(plan)] };
}

/** Does something with a connection as the login `app` at `url`. */
async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What trips read, without their time; as the login `app` at `url`. Nothing of them stays. */
export const lookAt = (url: string, trips: readonly Trip[]): Promise<Omit<Cost, 'runs' | 'p50' | 'p95'>> =>
  connected(url, (client) => look(client, trips));

/** Measures trips as the login `app` at `url`. Nothing of them stays. */
export const measure = (url: string, trips: readonly Trip[]): Promise<Cost> =>
  connected(url, async (client) => {
    const start = performance.now();
    for (let turn = 0; turn < warmUps; turn += 1) await play(client, trips);
    const samples: number[] = [];
    while (samples.length < runs && (samples.length < 3 || performance.now() - start < longestMs))
      samples.push(await play(client, trips));
    const sorted = samples.toSorted((a, b) => a - b);
    return {
      runs: sorted.length,
      p50: round(percentile(sorted, 0.5)),
      p95: round(percentile(sorted, 0.95)),
      ...(await look(client, trips)),
    };
  });
