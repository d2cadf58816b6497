/**
 * The load of the `api` bench, in a process of its own. Reads a plan as JSON on standard input, keeps `clients` requests in the
 * air for `seconds`, first straight through pg, then through the Worker, and prints the latencies of each as one JSON line.
 */
import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import * as z from 'zod';
import { type Latency, latencyOf, round } from './report.ts';

export const planSchema = z.object({
  url: z.string(),
  tokens: z.array(z.string()).min(1),
  databaseUrl: z.string(),
  statements: z.array(z.object({ query: z.string(), params: z.array(z.unknown()) })),
  clients: z.int(),
  seconds: z.number(),
});
export type LoadPlan = z.infer<typeof planSchema>;

/** `calls`: all of them, also those of the first second, which warm up. */
type Figures = Latency & { perSecond: number; calls: number };

export interface LoadResult {
  readonly direct: Figures;
  readonly worker: Figures;
}

/** Runs `call` from each client, one after the other, until the time is over. `call` gets a running number. */
async function keepBusy(
  plan: LoadPlan,
  call: (client: number, turn: number) => Promise<void>,
): Promise<Figures> {
  const samples: number[] = [];
  let calls = 0;
  const start = performance.now();
  const warm = start + 1_000;
  const end = warm + plan.seconds * 1_000;
  const client = async (_: unknown, index: number) => {
    for (let turn = index; performance.now() < end; turn += plan.clients) {
      const began = performance.now();
      await call(index, turn);
      calls += 1;
      if (began >= warm) samples.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: plan.clients }, client));
  return { ...latencyOf(samples), perSecond: round(samples.length / plan.seconds), calls };
}

async function direct(plan: LoadPlan) {
  const connections = await Promise.all(
    Array.from({ length: plan.clients }, async () => {
      const connection = new pg.Client({ connectionString: plan.databaseUrl });
      await connection.connect();
      return connection;
    }),
  );
  const result = await keepBusy(plan, async (index) => {
    const connection = connections[index];
    if (connection === undefined) throw new Error('There is no connection for this client.');
    await connection.query('begin isolation level read committed');
    for (const { query, params } of plan.statements) await connection.query(query, params);
    await connection.query('commit');
  });
  await Promise.all(connections.map((connection) => connection.end()));
  return result;
}

/** Connections are kept, as they are to Postgres; `node:http` itself takes less of the machine than `fetch`. */
async function throughTheWorker(plan: LoadPlan) {
  const agent = new Agent({ keepAlive: true, maxSockets: plan.clients });
  const read = (token: string | undefined) =>
    new Promise<number | undefined>((resolve, reject) => {
      get(plan.url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
        answer.on('end', () => resolve(answer.statusCode)).on('error', reject);
        answer.resume();
      }).on('error', reject);
    });
  const result = await keepBusy(plan, async (_, turn) => {
    const status = await read(plan.tokens[turn % plan.tokens.length]);
    if (status !== 200) throw new Error(`${plan.url} answered ${status}`);
  });
  agent.destroy();
  return result;
}

if (import.meta.main) {
  const plan = planSchema.parse(JSON.parse(await text(process.stdin)));
  const result: LoadResult = { direct: await direct(plan), worker: await throughTheWorker(plan) };
  console.log(JSON.stringify(result));
}
