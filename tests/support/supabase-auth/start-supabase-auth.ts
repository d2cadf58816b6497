import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import type { AuthServer } from '../../../dev/auth/auth-server.ts';
import { createMailbox } from '../../../dev/auth/mailbox.ts';
import { startChild } from '../../../dev/child.ts';
import { listen } from '../../../dev/listen.ts';
import { root } from '../../../dev/settings.ts';
import { untilReady } from '../../../dev/until-ready.ts';
import { freePort } from '../free-port.ts';
import { startPostgresServer } from '../postgres-server.ts';
import { authSettings } from './auth-settings.ts';
import { gateway } from './gateway.ts';
import { startSmtpSink } from './smtp-sink.ts';

export interface SupabaseAuthOptions {
  /** The server's program (docs/interop.md). */
  readonly program: string;
  readonly appUrl: string;
  readonly jwtSecret: string;
  readonly publishableKey: string;
  readonly keyPair: boolean;
  readonly tokenSeconds: number;
}

/** Supabase's own auth server, and its database. */
export interface SupabaseAuth extends AuthServer {
  /** Runs a statement as the owner of its database. */
  query(text: string, params?: unknown[]): Promise<Record<string, unknown>[]>;
}

/** The roles and the schema that the server's migrations expect. */
const prepared = `
  create role supabase_admin login createrole createdb replication bypassrls;
  create role supabase_auth_admin noinherit createrole login;
  create role anon; create role authenticated; create role service_role;
  create schema auth authorization supabase_auth_admin;
  grant create on database postgres to supabase_auth_admin;
  alter role supabase_auth_admin set search_path = 'auth';
`;

/**
 * Starts Supabase's auth server on a PostgreSQL of its own, which it migrates by itself, behind what Supabase has in front of it; its mails are caught.
 * Throws with the server's log when it does not start.
 */
export async function startSupabaseAuth(options: SupabaseAuthOptions): Promise<SupabaseAuth> {
  await using started = new AsyncDisposableStack();
  const postgres = await startPostgresServer();
  started.defer(() => postgres.close());
  const owner = new pg.Pool({ connectionString: postgres.url('postgres'), max: 2 });
  // Its connections die with the server.
  owner.on('error', () => {});
  started.defer(() => owner.end());
  await owner.query(prepared);

  const mailbox = createMailbox((text) => text);
  const smtp = await startSmtpSink(
    ({ to, subject, text }) => void mailbox.driver.send({ to, subject, text }),
  );
  started.defer(() => smtp.close());

  const routes = new Hono();
  const server = createServer(getRequestListener(routes.fetch));
  const port = await listen(server, 0);
  started.defer(() => {
    server.close();
    server.closeAllConnections();
  });
  const inner = await freePort();
  const url = `http://localhost:${port}`;
  const target = `http://127.0.0.1:${inner}`;
  routes.route('/', mailbox.routes);
  routes.route('/', gateway({ target, publishableKey: options.publishableKey }));

  const log: string[] = [];
  const place = {
    ...options,
    url,
    port: inner,
    smtpPort: smtp.port,
    databaseUrl: postgres.url('supabase_auth_admin'),
  };
  const child = startChild(options.program, [], {
    cwd: root,
    env: { PATH: process.env.PATH, ...(await authSettings(place)) },
    onLine: (line) => log.push(line),
  });
  started.defer(() => child.stop());
  const over = new AbortController();
  void child.ended.then((how) => over.abort(new Error(`${how}\n${log.slice(-40).join('\n')}`)));
  await untilReady([`${target}/health`], over.signal);

  const running = started.move();
  return {
    port,
    url,
    mailbox,
    query: async (text, params) => (await owner.query(text, params)).rows,
    close: () => running.disposeAsync(),
  };
}
