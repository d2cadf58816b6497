import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemoAccounts } from '../../dev/demo-accounts.ts';
import { type RunningResolver, startResolver } from '../../dev/dns/start-resolver.ts';
import { mailboxKeys, mailboxVars } from '../../dev/mailbox/local-vars.ts';
import { type RunningMailbox, startMailbox } from '../../dev/mailbox/start-mailbox.ts';
import { type RunningStripe, startStripe, unlimited } from '../../dev/stripe/start-stripe.ts';
import { authSecretKey, publishableKey, startAuth, type TestAuth } from './auth.ts';
import { buildProduct } from './built-product.ts';
import { bringBusyVet } from './busy-vet.ts';
import { freePort } from './free-port.ts';
import { startLivekit } from './livekit/start-livekit.ts';
import { runnerOf } from './runner-of.ts';
import { type StoppablePostgres, startStoppablePostgres } from './stoppable-postgres.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

export interface StackOptions {
  /** `pglite` (with pgvector) when absent; `real` is a PostgreSQL server with many connections. */
  readonly postgres?: 'pglite' | 'real';
  /** Commits of the real server reach the disk. */
  readonly durable?: boolean;
  /** Connections that the Neon endpoint may hold to the real server. */
  readonly connections?: number;
  /** How many calls a minute the Worker's rate limits let through; as deployed when absent. */
  readonly rateLimit?: number;
  /** Life of an access token in seconds; an hour when absent. */
  readonly tokenSeconds?: number;
  /** The program of Supabase's own auth server; what `REAL_AUTH` names when absent, else the embedded one. */
  readonly authProgram?: string;
  /** The program of LiveKit's own server; what `REAL_LIVEKIT` names when absent, else none. */
  readonly livekitProgram?: string;
  /** Settings of the Worker put over the usual ones. */
  readonly vars?: Readonly<Record<string, string>>;
}

/** The whole product on free ports: built apps, the Worker in workerd, Postgres, auth, Stripe, demo accounts. */
export interface Stack {
  /** Where the Worker serves the apps and the API. */
  readonly url: string;
  readonly auth: TestAuth;
  readonly publishableKey: string;
  readonly postgres: StoppablePostgres;
  /** The embedded Stripe, in memory; its events go to the Worker. `control` has its time, faults and deliveries. */
  readonly stripe: RunningStripe;
  /** The vendors of messages, and what they took; what they tell goes to the Worker. */
  readonly mailbox: RunningMailbox;
  /** The DNS that the Worker asks. */
  readonly dns: RunningResolver;
  /** User ids of the demo accounts by address (dev/demo-accounts.ts names them and their password). */
  readonly demoUsers: ReadonlyMap<string, string>;
  /** The settings that the Worker runs with. */
  readonly vars: Readonly<Record<string, string>>;
  /** What the Worker wrote last, a line each. */
  workerLog(): readonly string[];
  /** Kills the Worker without notice. */
  killWorker(): Promise<void>;
  /** Starts a killed Worker again on the same port, with the same rooms; `changes`: settings that are others until the next start. */
  startWorker(changes?: Readonly<Record<string, string>>): Promise<void>;
  stopPostgres(): Promise<void>;
  startPostgres(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the stack. What was started is stopped again when a later step fails; the error carries the Worker's log. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  await using started = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'callavet-stack-'));
  started.defer(() => rm(folder, { recursive: true, force: true }));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;

  await buildProduct();
  const postgres = await startStoppablePostgres(options);
  started.defer(() => postgres.close());
  const auth = await startAuth({
    appUrl: url,
    keyPair: true,
    program: options.authProgram,
    ...(options.tokenSeconds === undefined ? {} : { tokenSeconds: options.tokenSeconds }),
  });
  started.defer(() => auth.close());

  const payments = { secretKey: 'sk_test_stack', webhookSecret: 'whsec_stack' };
  const stripe = await startStripe({
    port: 0,
    secretKey: payments.secretKey,
    webhook: { url: `${url}/webhooks/stripe`, secret: payments.webhookSecret },
    rateLimit: unlimited,
  });
  started.defer(() => stripe.close());

  const livekitProgram = options.livekitProgram ?? process.env.REAL_LIVEKIT;
  const livekit = livekitProgram
    ? await startLivekit({ program: livekitProgram, webhookUrl: `${url}/webhooks/livekit` })
    : null;
  if (livekit !== null) started.defer(() => livekit.close());

  const messageKeys = mailboxKeys(mailboxVars('http://mailbox.test'));
  if (messageKeys === null) throw new Error('the mailbox has its own settings');
  const mailbox = await startMailbox({ ...messageKeys, port: 0, workerUrl: url, appUrl: url });
  started.defer(() => mailbox.close());

  const dns = await startResolver(0);
  started.defer(() => dns.close());

  const demoUsers = await makeDemoAccounts({
    authUrl: auth.url,
    publishableKey,
    sql: runnerOf(postgres),
    joined: null,
  });

  await bringBusyVet((text) => postgres.query(text));
  const vars = {
    DATABASE_URL: postgres.databaseUrl,
    NEON_FETCH_ENDPOINT: postgres.endpoint,
    SUPABASE_URL: auth.url,
    SUPABASE_ANON_KEY: publishableKey,
    SUPABASE_AUTH_SECRET_KEY: authSecretKey,
    SUPABASE_JWT_SECRET: auth.sharedSecret,
    ROOM_TICKET_SECRET: 'tests-sign-their-tickets-with-this-secret',
    APP_ORIGINS: `${url},http://localhost:${port}`,
    APP_URL: url,
    STRIPE_SECRET_KEY: payments.secretKey,
    STRIPE_WEBHOOK_SECRET: payments.webhookSecret,
    STRIPE_API_BASE: stripe.url,
    ...mailboxVars(mailbox.url),
    DNS_RESOLVER_URL: dns.queryUrl,
    OUTSIDE_GATEWAY_URL: dns.gatewayUrl,
    ...(livekit !== null && {
      LIVEKIT_URL: livekit.url,
      LIVEKIT_API_KEY: livekit.key,
      LIVEKIT_API_SECRET: livekit.secret,
    }),
    ENVIRONMENT: 'development',
    ...options.vars,
  };
  const log: string[] = [];
  const start = (changes: Readonly<Record<string, string>> = {}): Promise<WorkerProcess> =>
    startWorker({ port, vars: { ...vars, ...changes }, folder, log, rateLimit: options.rateLimit });
  let worker = await start();
  started.defer(() => worker.stop());

  const running = started.move();
  return {
    url,
    auth,
    publishableKey,
    postgres,
    stripe,
    mailbox,
    dns,
    demoUsers,
    vars,
    workerLog: () => log,
    killWorker: () => worker.kill(),
    async startWorker(changes) {
      worker = await start(changes);
    },
    stopPostgres: () => postgres.stop(),
    startPostgres: () => postgres.start(),
    stop: () => running.disposeAsync(),
  };
}
