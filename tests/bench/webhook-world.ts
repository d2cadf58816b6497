/** What the lines of the `webhook` bench share: real PostgreSQL, its endpoint and the embedded Stripe each in a process of its own, the built Worker. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';
import type * as z from 'zod';
import { type RateLimit, unlimited } from '../../dev/stripe/start-stripe.ts';
import { syncPricing } from '../../worker/core/billing/prices/sync-pricing.ts';
import { jwtSecret } from '../support/auth.ts';
import { startRealPostgres, type TestPostgres } from '../support/postgres.ts';
import { verbContext } from '../support/verb-context.ts';
import { startBuiltWorker } from './built-worker.ts';
import { limitStripe, type StripeCalls } from './stripe-limit.ts';

/** Stripe's limits in live mode, which the Worker knows of. */
export const liveLimit: RateLimit = { total: 100, endpoint: 25 };
const atOnce = 8;

export interface WebhookWorld {
  readonly postgres: TestPostgres;
  readonly stripe: Stripe;
  readonly stripeUrl: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** The built Worker. */
  readonly url: string;
  /** Issuer of the tokens that it takes. */
  readonly issuer: string;
  /** Takes the limits of the embedded Stripe away, and gives the calls that passed and were refused since `before`. */
  unlimit(before: StripeCalls): Promise<{ passed: number; refused: number }>;
  stop(): Promise<void>;
}

const childOf = (file: string, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, file), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });

/** Starts a program that prints its address, and gives that; the program ends with what `started` holds. */
async function addressOf(started: AsyncDisposableStack, file: string, argument: string): Promise<string> {
  const child = childOf(file, [argument]);
  started.defer(() => {
    child.stdin?.end();
  });
  if (child.stdout === null) throw new Error(`${file} has no output.`);
  const [printed] = await once(createInterface(child.stdout), 'line');
  return String(printed);
}

/** Runs a load in a process of its own: a plan as JSON goes in, a result comes out. */
export async function runLoad<Result>(
  file: string,
  plan: unknown,
  result: z.ZodType<Result>,
): Promise<Result> {
  const child = childOf(file, []);
  if (child.stdin === null || child.stdout === null) throw new Error('The load has no pipes.');
  child.stdin.end(JSON.stringify(plan));
  const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return result.parse(JSON.parse(printed));
}

/** Runs `work` for each item, a few at once. */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/** Starts everything. The embedded Stripe has no limits until somebody sets them. */
export async function openWebhookWorld(): Promise<WebhookWorld> {
  await using started = new AsyncDisposableStack();
  const [secretKey, webhookSecret] = ['sk_test_bench', 'whsec_bench'];
  // The bundle names the folder of the apps; nobody asks for them here.
  mkdirSync(join(import.meta.dirname, '../../dist'), { recursive: true });
  const postgres = await startRealPostgres({ durable: true });
  started.defer(() => postgres.close());
  const { host, port: serverPort, database } = postgres.server;
  const server = JSON.stringify({ host, port: serverPort, database });
  const endpoint = await addressOf(started, 'neon-process.ts', server);
  const stripeUrl = await addressOf(started, 'stripe-process.ts', secretKey);
  const { hostname, port } = new URL(stripeUrl);
  const stripe = new Stripe(secretKey, { host: hostname, port, protocol: 'http', telemetry: false });
  const auth = 'http://127.0.0.1:9';
  const vars = {
    DATABASE_URL: `postgres://app:app@localhost:${new URL(endpoint).port}/callavet`,
    NEON_FETCH_ENDPOINT: endpoint,
    SUPABASE_URL: auth,
    SUPABASE_ANON_KEY: 'unused',
    SUPABASE_JWT_SECRET: jwtSecret,
    ROOM_TICKET_SECRET: 'the-bench-signs-its-tickets-with-this-secret',
    APP_ORIGINS: 'http://localhost',
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_BASE: stripeUrl,
    STRIPE_RATE_LIMIT: `${liveLimit.total}/${liveLimit.endpoint}`,
    ENVIRONMENT: 'development',
  };
  await syncPricing(verbContext(vars));
  const built = await startBuiltWorker(vars);
  started.defer(() => built.stop());

  const running = started.move();
  return {
    postgres,
    stripe,
    stripeUrl,
    secretKey,
    webhookSecret,
    url: built.url,
    issuer: `${auth}/auth/v1`,
    async unlimit(before) {
      const after = await limitStripe(stripeUrl, unlimited);
      return {
        passed: after.passedCalls - before.passedCalls,
        refused: after.limitedCalls - before.limitedCalls,
      };
    },
    stop: () => running.disposeAsync(),
  };
}
