/**
 * `api`: the authenticated read of profile and usage (`me.get`) through the built Worker, beside the same SQL sent straight through
 * pg, statement by statement, in the same run on real PostgreSQL. Aim: one round trip; with one client p50 at most three times the direct one,
 * with eight at most twice, and 0.5 ms of the processor a call in workerd. A Worker that makes the same request of the database and does nothing else
 * (`api-bare`) says what the platform takes by itself. `npm run bench -- api profile` says instead where the Worker's time
 * goes (docs/speed.md).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { createDatabase } from '../../db/client.ts';
import { getMe } from '../../worker/core/identity/get-me.ts';
import { mintToken } from '../support/auth.ts';
import { type Stack, startStack } from '../support/stack.ts';
import type { LoadPlan } from './api-load.ts';
import { type OneCall, startBareWorker } from './bare-worker.ts';
import { type Surroundings, startBuiltWorker } from './built-worker.ts';
import { profileCpu, sumUp } from './cpu-profile.ts';
import { report, round } from './report.ts';
import { workerdUsage } from './room-usage.ts';

const sentBody = z.object({
  queries: z.array(z.object({ query: z.string(), params: z.array(z.unknown()) })),
});

/** The request that `getMe` sends for this person, the statements in it, and how many requests it took. */
async function recordStatements(stack: Stack, userId: string, sessionId: string) {
  const calls: OneCall[] = [];
  const realFetch = globalThis.fetch;
  globalThis.fetch = (target, init) => {
    calls.push({
      target: String(target),
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: String(init?.body),
    });
    return realFetch(target, init);
  };
  try {
    const database = createDatabase({ url: stack.postgres.databaseUrl, endpoint: stack.postgres.endpoint });
    const actor = {
      kind: 'user',
      id: userId,
      email: 'ana@demo.test',
      sessionId,
      issuedAt: Math.floor(Date.now() / 1_000),
      assurance: 'aal1',
      appRole: null,
    } as const;
    await getMe(
      { actor, db: database.asActor(actor, { requestId: 'bench', userAgent: 'bench' }) },
      { currency: 'EUR', product: 'call-a-vet' },
    );
  } finally {
    globalThis.fetch = realFetch;
  }
  const [first] = calls;
  if (first === undefined) throw new Error('getMe asked nothing.');
  return { first, statements: sentBody.parse(JSON.parse(first.body)).queries, requests: calls.length };
}

async function load(plan: LoadPlan): Promise<unknown> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'api-load.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(plan));
  const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(printed);
}

const figures = z.object({
  count: z.number(),
  p50: z.number(),
  p99: z.number(),
  max: z.number(),
  perSecond: z.number(),
  calls: z.number(),
});
const loadResult = z.object({ direct: figures, worker: figures });

const stack = await startStack({ postgres: 'real', durable: true });

const aims = {
  1: { ratioOfP50: 3, cpuMsPerCall: 1 },
  8: { ratioOfP50: 2, cpuMsPerCall: 0.5 },
};

type Call = Pick<LoadPlan, 'tokens' | 'databaseUrl' | 'statements'>;

/** Where the time of the Worker's isolate goes with eight clients; the inspector makes the whole slower, and logging most. */
async function profile(call: Call) {
  const built = await startBuiltWorker(stack.vars, 'deployed', { inspected: true });
  try {
    const plan = { ...call, url: `${built.url}/trpc/me.get`, clients: 8, seconds: 8 };
    const taken = await profileCpu(await built.inspector(), () => load(plan));
    report({ bench: 'api-profile', ...sumUp(taken, built.bundle) });
  } finally {
    await built.stop();
  }
}

/** The figures of `clients` at this address, beside the direct ones. */
async function measure(url: string, clients: number, call: Call) {
  const before = workerdUsage().cpuSeconds;
  const { direct, worker } = loadResult.parse(await load({ ...call, url, clients, seconds: 8 }));
  return {
    clients,
    direct,
    worker,
    ratioOfP50: round(worker.p50 / direct.p50),
    cpuMsPerCall: round(((workerdUsage().cpuSeconds - before) * 1_000) / worker.calls),
  };
}

async function measureBare(first: OneCall, call: Call) {
  const bare = await startBareWorker(first);
  try {
    for (const clients of [1, 8])
      report({ bench: 'api-bare', ...(await measure(`${bare.url}/call`, clients, call)) });
  } finally {
    await bare.stop();
  }
}

async function measureBuilt(surroundings: Surroundings, call: Call) {
  const built = await startBuiltWorker(stack.vars, surroundings);
  try {
    for (const clients of [1, 8] as const) {
      const figures = await measure(`${built.url}/trpc/me.get`, clients, call);
      const aim = aims[clients];
      report({
        bench: 'api',
        surroundings,
        ...figures,
        aim,
        met: figures.ratioOfP50 <= aim.ratioOfP50 && figures.cpuMsPerCall <= aim.cpuMsPerCall,
      });
    }
  } finally {
    await built.stop();
  }
}

try {
  const userId = stack.demoUsers.get('ana@demo.test');
  if (userId === undefined || stack.postgres.server === undefined)
    throw new Error('The stack is not complete.');
  const sessionId = crypto.randomUUID();
  const token = await mintToken({ issuer: `${stack.auth.url}/auth/v1`, userId, sessionId });
  const { first, statements, requests } = await recordStatements(stack, userId, sessionId);
  report({ bench: 'api', databaseRequestsPerCall: requests, aim: 1, met: requests <= 1 });
  const databaseUrl = new URL(stack.postgres.server.url('app')).href;
  const call = { tokens: [token], databaseUrl, statements };
  if (process.argv.includes('profile')) await profile(call);
  else {
    await measureBare(first, call);
    for (const surroundings of ['deployed', 'miniflare'] as const) await measureBuilt(surroundings, call);
  }
} finally {
  await stack.stop();
}
