import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { TestProject } from 'vitest/node';
import { startChatModel } from '../../dev/chat-model/start-chat-model.ts';
import { startCustomHostnames } from '../../dev/custom-hostnames/start-custom-hostnames.ts';
import { startResolver } from '../../dev/dns/start-resolver.ts';
import { startLivekit } from '../../dev/livekit/start-livekit.ts';
import { mailboxKeys, mailboxVars } from '../../dev/mailbox/local-vars.ts';
import { startMailbox } from '../../dev/mailbox/start-mailbox.ts';
import { startStripe, unlimited } from '../../dev/stripe/start-stripe.ts';
import { copyWorkerFiles } from '../../web/build/worker-files.ts';
import { jwtSecret, publishableKey } from './auth.ts';
import { bringBusyVet } from './busy-vet.ts';
import { startNeon } from './neon.ts';
import { startRealPostgres } from './postgres.ts';
import { recordStripe } from './record-stripe.ts';
import { startStorageDouble } from './storage-double.ts';
import { startWorkerDoubles } from './worker-doubles.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Settings and secrets of the Worker under test. */
    bindings: Record<string, string>;
    /** Where the embedded Stripe listens. */
    stripe: string;
    /** Where the vendors of messages listen (dev/mailbox). */
    mailbox: string;
    /** Where the DNS of the run listens (dev/dns). */
    dns: string;
    /** Where Cloudflare's custom hostnames listen (dev/custom-hostnames). No test has them unless it says so. */
    hostnames: string;
    /** Where the model that drafts and translates listens (dev/chat-model). No test has it unless it says so. */
    chatModel: string;
    /** Where the LiveKit without media listens, and its keys. No test is connected to it unless it says so. */
    livekit: { url: string; key: string; secret: string };
    /** Where a Supabase Storage listens (tests/support/storage-double.ts). */
    storage: string;
    /** Where the doubles listen (tests/support/worker-doubles.ts). */
    doubles: string;
  }
}

const payments = { secretKey: 'sk_test_of_the_tests', webhookSecret: 'whsec_of_the_tests' };

/** A Stripe that delivers nothing: the Worker under test listens nowhere, and a test hands events over itself. */
async function startHeldStripe() {
  const { secretKey, webhookSecret: secret } = payments;
  const webhook = { url: 'http://127.0.0.1:1/webhooks/stripe', secret };
  const stripe = await startStripe({ port: 0, secretKey, webhook, rateLimit: unlimited });
  stripe.control.hold();
  return stripe;
}

/** The vendors of messages without their limits; what they would tell, a test hands over itself. */
async function startQuietMailbox() {
  const keys = mailboxKeys(mailboxVars('http://mailbox.test'));
  if (keys === null) throw new Error('the mailbox has its own settings');
  const limit = 1_000_000;
  const limits = { resend: limit, twilio: limit, whatsapp: limit, push: limit };
  const appUrl = 'https://app.test';
  return startMailbox({ ...keys, port: 0, workerUrl: 'http://127.0.0.1:1', appUrl, limits });
}

/** What a `.dev.vars` of this folder sets, as if it did not: the runtime of the tests reads that file, too. */
function unsetDevVars(): Record<string, string> {
  const path = join(import.meta.dirname, '../../.dev.vars');
  if (!existsSync(path)) return {};
  return Object.fromEntries(Object.keys(parseEnv(readFileSync(path, 'utf8'))).map((name) => [name, '']));
}

/** Starts what the Worker under test talks to: a migrated PostgreSQL behind Neon's protocol, the embedded Stripe, the doubles. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  copyWorkerFiles(join(import.meta.dirname, '../../dist'));
  // A third less of the processor than PGlite. It has no pgvector; the databases that files have of their own do.
  const postgres = await startRealPostgres();
  await bringBusyVet((text) => postgres.query(text));
  const neon = await startNeon(postgres);
  const doubles = await startWorkerDoubles(postgres, neon.endpoint);
  const stripe = await startHeldStripe();
  const recorded = await recordStripe(stripe.url);
  const mailbox = await startQuietMailbox();
  const dns = await startResolver(0);
  const hostnames = await startCustomHostnames({
    port: 0,
    zone: 'zone-of-the-tests',
    token: 'token-of-the-tests',
  });
  project.provide('hostnames', hostnames.url);
  project.provide('dns', dns.url);
  const chatModel = await startChatModel(0);
  project.provide('chatModel', chatModel.url);
  const livekitKeys = { key: 'key-of-the-tests', secret: 'secret-of-the-tests-that-is-long-enough' };
  const livekit = await startLivekit({ ...livekitKeys, port: 0 });
  project.provide('livekit', { url: livekit.url, ...livekitKeys });
  project.provide('mailbox', mailbox.url);
  project.provide('stripe', stripe.url);
  project.provide('doubles', doubles.url);
  const storage = await startStorageDouble();
  project.provide('storage', storage.url);
  project.provide('bindings', {
    ...unsetDevVars(),
    DATABASE_URL: neon.databaseUrl,
    NEON_FETCH_ENDPOINT: neon.endpoint,
    SUPABASE_URL: `${doubles.url}/auth/default`,
    SUPABASE_ANON_KEY: publishableKey,
    SUPABASE_AUTH_SECRET_KEY: 'sb_secret_of_the_tests',
    SUPABASE_JWT_SECRET: jwtSecret,
    IDENTITY_WEBHOOK_SECRET: 'whsec_dGVzdHMtc2lnbi10aGVpci1pZGVudGl0eS13ZWJob29rcw==',
    ROOM_TICKET_SECRET: 'tests-sign-their-tickets-with-this-secret',
    APP_ORIGINS: 'https://app.test,https://other.test',
    APP_URL: 'https://app.test',
    STRIPE_SECRET_KEY: payments.secretKey,
    STRIPE_WEBHOOK_SECRET: payments.webhookSecret,
    STRIPE_API_BASE: recorded.url,
    STRIPE_RATE_LIMIT: `${unlimited.total}/${unlimited.endpoint}`,
    ...mailboxVars(mailbox.url),
    MESSAGE_LIMITS: 'resend:100000,twilio:100000,whatsapp:100000,push:100000',
    DNS_RESOLVER_URL: dns.queryUrl,
    ENVIRONMENT: 'development',
  });
  return async () => {
    await dns.close();
    await hostnames.close();
    await chatModel.close();
    await livekit.close();
    await mailbox.close();
    recorded.close();
    await stripe.close();
    await storage.close();
    await doubles.close();
    await neon.close();
    await postgres.close();
  };
}
