import { join } from 'node:path';
import { lockFolder } from '../db/migrate/folder-lock.ts';
import { migrate } from '../db/migrate.ts';
import { seed } from '../db/seed.ts';
import { startAuthServer } from './auth/auth-server.ts';
import { startChatModel } from './chat-model/start-chat-model.ts';
import { makeDemoAccounts } from './demo-accounts.ts';
import { makeDemoRestaurants } from './demo-restaurants.ts';
import { startResolver } from './dns/start-resolver.ts';
import { discardUnfinished, fillOnce, forgetStripe, isUnused, stripeFileIn } from './half-year/fresh-data.ts';
import { makeHalfYear, storyBegins } from './half-year/make-half-year.ts';
import { mailboxKeys } from './mailbox/local-vars.ts';
import { startMailbox } from './mailbox/start-mailbox.ts';
import { casaLola, casaLolaPages } from './old-sites/casa-lola.ts';
import type { Ports } from './ports.ts';
import { startNeonHttp } from './postgres/neon-http.ts';
import { openPgliteFolder } from './postgres/open-pglite.ts';
import { createPgliteBackend, type EmbeddedPostgres } from './postgres/pglite-backend.ts';
import type { DevSettings } from './settings.ts';
import { startStripe } from './stripe/start-stripe.ts';

/** Postgres, auth, Stripe and the vendors of messages, running, with schema, seed and demo accounts in place. */
export interface EmbeddedServices {
  /** The pages that people open, by what they are. */
  readonly pages: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface EmbeddedServicesOptions {
  readonly ports: Ports;
  readonly settings: DevSettings;
  /** Where the Worker answers: Stripe and the auth server send their events there. */
  readonly workerUrl: string;
  /** The folder that keeps the data from one run to the next. */
  readonly dataDir: string;
  /** Whether a product that nobody has used yet gets a past: half a year of consults and payments. */
  readonly halfYear: boolean;
}

/**
 * The demo accounts, and, when nobody was here before and it is wanted, half a year of the product around them. Needs the embedded Stripe:
 * where payments are off or somebody else's there is no past.
 */
async function fillWithPeople(
  postgres: EmbeddedPostgres,
  authUrl: string,
  options: EmbeddedServicesOptions,
): Promise<void> {
  const { ports, settings, dataDir } = options;
  const makeAccounts = (joined: Date | null) =>
    postgres.asOwner(async (sql) => {
      const target = { authUrl, publishableKey: settings.publishableKey, sql, joined };
      const ids = await makeDemoAccounts(target);
      await makeDemoRestaurants(target);
      return ids;
    });
  const { stripe } = settings;
  const isNew = await postgres.asOwner(isUnused);
  if (isNew) forgetStripe(dataDir);
  if (!isNew || stripe === null || !options.halfYear) {
    await makeAccounts(null);
    return;
  }
  console.log('Making half a year of consults and payments, once ...');
  await fillOnce(dataDir, async () => {
    const today = new Date();
    await makeHalfYear({
      postgres,
      vars: settings.vars,
      stripe: { port: ports.stripe, secretKey: stripe.secretKey, file: stripeFileIn(dataDir) },
      demoUsers: await makeAccounts(storyBegins(today)),
      today,
    });
  });
}

/** Starts the embedded services on their ports. What was started is closed again when a later step fails. */
export async function startEmbeddedServices(options: EmbeddedServicesOptions): Promise<EmbeddedServices> {
  const { ports, settings, workerUrl, dataDir } = options;
  await using started = new AsyncDisposableStack();
  const folder = join(dataDir, 'postgres');
  started.defer(lockFolder(folder));
  discardUnfinished(dataDir);
  const postgres = createPgliteBackend(await openPgliteFolder(folder));
  started.defer(() => postgres.close());
  await postgres.asOwner(async (sql) => {
    await migrate(sql, { vector: true, appPassword: 'app' });
    await seed(sql);
  });
  const filled = Promise.withResolvers<void>();
  const auth = await startAuthServer({
    port: ports.auth,
    file: join(dataDir, 'auth.sqlite'),
    jwtSecret: settings.jwtSecret,
    publishableKey: settings.publishableKey,
    secretKey: settings.authSecretKey,
    appUrl: `http://localhost:${ports.web}`,
    ...(settings.identityWebhookSecret !== '' && {
      webhook: {
        url: `${workerUrl}/webhooks/identity`,
        secret: settings.identityWebhookSecret,
        after: filled.promise,
      },
    }),
  });
  started.defer(() => auth.close());
  started.defer(filled.resolve);
  await fillWithPeople(postgres, auth.url, options);
  const neon = await startNeonHttp(postgres, ports.postgres);
  started.defer(() => neon.close());
  filled.resolve();
  const dns = await startResolver(ports.dns);
  started.defer(() => dns.close());
  dns.web.serve(casaLola, casaLolaPages);
  const pages: Record<string, string> = { Mailbox: `${auth.url}/mailbox`, DNS: dns.url };
  // Off unless the settings point at it: without a model drafts are chosen, as they are for whoever configures none.
  if (settings.vars.CHAT_MODEL_URL === `http://127.0.0.1:${ports.chatModel}/v1`) {
    const model = await startChatModel(ports.chatModel);
    started.defer(() => model.close());
    pages.Model = model.url;
  }
  const mailbox = mailboxKeys(settings.vars);
  if (mailbox !== null) {
    const running = await startMailbox({
      ...mailbox,
      port: ports.mailbox,
      workerUrl,
      appUrl: `http://localhost:${ports.web}`,
      authMails: `${auth.url}/mailbox.json`,
    });
    started.defer(() => running.close());
    pages.Mailbox = running.url;
  }
  if (settings.stripe !== null) {
    const stripe = await startStripe({
      port: ports.stripe,
      secretKey: settings.stripe.secretKey,
      webhook: { url: `${workerUrl}/webhooks/stripe`, secret: settings.stripe.webhookSecret },
      file: stripeFileIn(dataDir),
    });
    started.defer(() => stripe.close());
    pages.Stripe = `${stripe.url}/_control`;
  }
  const running = started.move();
  return { pages, close: () => running.disposeAsync() };
}
