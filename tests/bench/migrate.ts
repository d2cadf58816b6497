/**
 * `migrate`: what people notice of a migration, on real PostgreSQL with durable commits. Twelve owners, each with a vet, do consults without a
 * pause while the database is migrated twenty times, half of them with other policies, functions and grants; then once while
 * somebody reads for four seconds. Aim: no run and no call fails, and no call waits longer than 500 ms. Beside it, in the same
 * run, the same traffic without any migration: what is left is ours.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { SqlRunner } from '../../db/migrate/sql-runner.ts';
import { migrate } from '../../db/migrate.ts';
import { nextRelease } from '../db/support/changed-folder.ts';
import { startTraffic, type TrafficReport } from '../db/support/traffic.ts';
import { openWorld } from '../db/support/world.ts';
import { startRealPostgres } from '../support/postgres.ts';
import { latencyOf, report } from './report.ts';

const clients = 12;
const runs = 20;
const longestCall = 500;
const readMs = 4_000;

await using started = new AsyncDisposableStack();
const postgres = await startRealPostgres({ durable: true, connections: 2 * clients });
const world = await openWorld(postgres);
started.defer(() => world.close());
const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: postgres.server.url('postgres') });
  await client.connect();
  started.defer(() => client.end());
  return client;
};
const owner = await connect();
const sql: SqlRunner = { query: owner.query.bind(owner), exec: (text) => owner.query(text) };
const next = nextRelease();
started.defer(() => next.remove());

/** Prints what people met during `work`, which says how many runs of the migration failed. */
async function measure(name: string, work: () => Promise<{ failedRuns: number; [figure: string]: unknown }>) {
  const traffic = await startTraffic(world, clients);
  const figures = await work();
  const met: TrafficReport = await traffic.stop();
  const calls = latencyOf(met.waits);
  const failures = met.failures.length + met.strangerRows + met.missing + figures.failedRuns;
  report({
    bench: 'migrate',
    case: name,
    clients,
    ...figures,
    calls,
    failedCalls: met.failures.length,
    strangerRows: met.strangerRows,
    ownersWithoutTheirRows: met.missing,
    aim: { longestCall, failures: 0 },
    met: calls.max <= longestCall && failures === 0,
  });
}

/** Migrates to this release or back; gives how many runs failed (0 or 1). */
async function migrateTo(release: 'this' | 'next', onWait: () => void = () => {}): Promise<number> {
  try {
    await migrate(sql, { vector: false, onWait, ...(release === 'next' ? { folder: next.path } : {}) });
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  }
}

await measure('floor: the same traffic without a migration', async () => {
  await pause(10_000);
  return { failedRuns: 0 };
});
await measure('twenty runs, half of them with changes', async () => {
  let [failedRuns, waits] = [0, 0];
  const took: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    const began = performance.now();
    failedRuns += await migrateTo((turn + 1) % 4 > 1 ? 'next' : 'this', () => {
      waits += 1;
    });
    took.push(performance.now() - began);
  }
  return { runs, failedRuns, stepsThatWaited: waits, run: latencyOf(took) };
});
await measure('one run with changes while somebody reads for four seconds', async () => {
  let waits = 0;
  const reader = await connect();
  await reader.query('begin; select * from public.chat_sessions limit 1');
  // The twenty runs ended with this release.
  const migration = migrateTo('next', () => {
    waits += 1;
  });
  await pause(readMs);
  await reader.query('commit');
  return { failedRuns: await migration, stepsThatWaited: waits };
});
