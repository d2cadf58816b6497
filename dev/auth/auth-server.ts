import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { getRequestListener } from '@hono/node-server';
import { App } from '@supabase/lite';
import { createConnection } from '@supabase/lite/sqlite';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { listen } from '../listen.ts';
import { completeAnswer } from './access-token.ts';
import { adminRoutes } from './admin-routes.ts';
import { AuthCodes } from './auth-codes.ts';
import { EmailChanges } from './email-change.ts';
import { factorRoutes } from './factor-routes.ts';
import { Factors } from './factors.ts';
import { Identities } from './identities.ts';
import { type IdentityWebhook, IdentityWebhooks } from './identity-webhooks.ts';
import { linkRoutes } from './link-routes.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { oauthRoutes } from './oauth-routes.ts';
import { Sessions } from './sessions.ts';
import { createSocialProvider, type SocialProviderName, socialProviders } from './social-provider.ts';
import { userRoutes } from './user-routes.ts';
import { verifyRoutes } from './verify-routes.ts';

export interface AuthServerOptions {
  /** Port on the loopback; 0 picks a free one. */
  readonly port: number;
  /** File of the accounts; in memory when absent. */
  readonly file?: string;
  /** Signs the access tokens (HS256): the Worker's SUPABASE_JWT_SECRET. */
  readonly jwtSecret: string;
  /** The key that clients send: the Worker's SUPABASE_ANON_KEY. */
  readonly publishableKey: string;
  /** Opens what only the product itself may ask: the Worker's SUPABASE_AUTH_SECRET_KEY. Nobody may when absent. */
  readonly secretKey?: string;
  /** Where the app is served: the links in mails may lead there. */
  readonly appUrl: string;
  /** Life of an access token in seconds; an hour when absent. */
  readonly tokenSeconds?: number;
  /** Other providers that people sign in with, on stand-ins of their pages; Google and Apple when absent. */
  readonly providers?: readonly SocialProviderName[];
  /** Who is told about accounts that are made, changed or deleted; nobody when absent. */
  readonly webhook?: IdentityWebhook;
}

/** A running auth server that speaks Supabase Auth's protocol. */
export interface AuthServer {
  readonly port: number;
  /** The Worker's SUPABASE_URL; tokens carry `${url}/auth/v1` as their issuer. */
  readonly url: string;
  readonly mailbox: Mailbox;
  close(): Promise<void>;
}

async function openAccounts(options: AuthServerOptions, url: string, mailbox: Mailbox) {
  const connection = await createConnection({ url: options.file ?? ':memory:' });
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: options.jwtSecret,
      jwt_expiry: options.tokenSeconds ?? 3600,
      publishable_key: options.publishableKey,
      site_url: url,
      additional_redirect_urls: [options.appUrl, `${options.appUrl}/**`],
      email: { enable_confirmations: false },
    },
    options: { drivers: { email: mailbox.driver } },
  });
  await app.init();
  await app.ensureSystemSchema();
  // What is behind the connection is not in its type.
  const driver: unknown = Reflect.get(connection, 'driver');
  if (!(driver instanceof DatabaseSync)) throw new Error('@supabase/lite does not run on node:sqlite');
  return { app, sql: driver };
}

/**
 * Starts Supabase's own lightweight auth server (@supabase/lite): sign-up with a session straight away, passwords,
 * refresh, codes and links by mail (caught by the mailbox), global sign-out; and beside it what people change of their own account, second factors by
 * TOTP, and stand-ins of Google and Apple.
 */
export async function startAuthServer(options: AuthServerOptions): Promise<AuthServer> {
  const routes = new Hono();
  const server = createServer(getRequestListener(routes.fetch));
  const port = await listen(server, options.port);
  const url = `http://localhost:${port}`;
  // @supabase/lite leaves out where the caller wants the mail's link to lead.
  const wanted = new AsyncLocalStorage<string>();
  const mailbox = createMailbox((text) =>
    text.replace(/redirect_to=\S+/, `redirect_to=${encodeURIComponent(wanted.getStore() ?? options.appUrl)}`),
  );
  const { app: accounts, sql } = await openAccounts(options, url, mailbox);
  const sessions = new Sessions(sql);
  const factors = new Factors(sql, sessions);
  const webhooks = options.webhook && new IdentityWebhooks(options.webhook);
  const signer = { issuer: `${url}/auth/v1`, secret: options.jwtSecret, factors };
  const fetch = async (request: Request): Promise<Response> => accounts.fetch(request, { peerAddress: null });
  const { appUrl } = options;
  const parts = {
    ...{ sql, sessions, factors, fetch, appUrl },
    emailChanges: new EmailChanges(sql, mailbox.driver, signer.issuer),
    identities: new Identities(sql),
    codes: new AuthCodes(),
    social: createSocialProvider(url),
    providers: options.providers ?? socialProviders,
    base: signer.issuer,
  };

  routes.use('*', cors({ origin: (origin) => origin, exposeHeaders: ['x-supabase-api-version'] }));
  routes.get('/health', (c) => c.json({ ok: true }));
  // A mail's link without a place to go back to leads here, with the session in the fragment, which browsers keep.
  routes.get('/', (c) => c.redirect(appUrl));
  routes.route('/', mailbox.routes);
  routes.route('/', parts.social.routes);
  const own = new Hono();
  own.route(
    '/',
    adminRoutes({
      ...parts,
      secretKey: options.secretKey ?? '',
      deleted: (account) => webhooks?.deleted(account),
    }),
  );
  own.route('/', factorRoutes(parts));
  own.route('/', userRoutes(parts));
  own.route('/', verifyRoutes(parts));
  own.route('/', linkRoutes(parts));
  own.route('/', oauthRoutes(parts));
  own.all('*', (c) => fetch(c.req.raw));
  routes.all('/auth/v1/*', async (c) => {
    const target = c.req.query('redirect_to') ?? appUrl;
    const response = await wanted.run(target, () => own.fetch(c.req.raw));
    if (webhooks && response.ok && response.headers.get('content-type')?.includes('json'))
      webhooks.notice(await response.clone().json());
    return completeAnswer(signer, response);
  });

  return {
    port,
    url,
    mailbox,
    async close() {
      await webhooks?.settled();
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
      await accounts.connection.close();
    },
  };
}
