import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuthClient } from '@supabase/auth-js';
import { jwtVerify } from 'jose';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { type AuthServer, startAuthServer } from '../../dev/auth/auth-server.ts';
import { listen } from '../../dev/listen.ts';
import { jwtSecret, publishableKey, startAuth } from '../support/auth.ts';

const appUrl = 'http://localhost:5173';
const password = 'a-long-password';
const told = z.object({ type: z.string(), data: z.object({ email: z.string() }) });
const signature = z.record(z.string(), z.string());
const secret = new TextEncoder().encode(jwtSecret);

let auth: AuthServer;

beforeAll(async () => {
  auth = await startAuth({ appUrl });
});

afterAll(() => auth.close());

/** A device of its own: the unmodified client, with its session in memory. */
function device(of: AuthServer = auth) {
  return new AuthClient({
    url: `${of.url}/auth/v1`,
    headers: { apikey: publishableKey },
    persistSession: false,
    autoRefreshToken: false,
  });
}

async function signUp(email: string) {
  const client = device();
  const { data, error } = await client.signUp({
    email,
    password,
    options: { data: { display_name: 'Ana' } },
  });
  expect(error).toBeNull();
  if (!data.session) throw new Error('signing up gave no session');
  return { client, session: data.session };
}

test('signing up gives a session at once, with a token as Supabase Auth signs it', async () => {
  const { session } = await signUp('first@example.test');
  const { payload } = await jwtVerify(session.access_token, secret, {
    algorithms: ['HS256'],
    issuer: `${auth.url}/auth/v1`,
    audience: 'authenticated',
    requiredClaims: ['sub', 'exp', 'session_id'],
  });
  expect(payload).toMatchObject({
    sub: session.user.id,
    role: 'authenticated',
    email: 'first@example.test',
    app_metadata: { provider: 'email' },
    user_metadata: { display_name: 'Ana' },
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
});

test('signing in by password: each device has a session id of its own, a wrong password is refused', async () => {
  await signUp('twice@example.test');
  const sessionIds = new Set<unknown>();
  for (const client of [device(), device()]) {
    const { data } = await client.signInWithPassword({ email: 'twice@example.test', password });
    sessionIds.add((await jwtVerify(data.session?.access_token ?? '', secret)).payload.session_id);
  }
  expect(sessionIds.size).toBe(2);
  const { error } = await device().signInWithPassword({ email: 'twice@example.test', password: 'not-it' });
  expect(error).toMatchObject({ status: 400, code: 'invalid_credentials' });
});

test('refreshing keeps the session id and the issuer', async () => {
  const { client, session } = await signUp('refresh@example.test');
  const { data, error } = await client.refreshSession(session);
  expect(error).toBeNull();
  const before = (await jwtVerify(session.access_token, secret)).payload;
  const after = (await jwtVerify(data.session?.access_token ?? '', secret)).payload;
  expect(after.session_id).toBe(before.session_id);
  expect(after.iss).toBe(`${auth.url}/auth/v1`);
  expect(data.session?.refresh_token).not.toBe(session.refresh_token);
});

test('a code by mail signs in, and the mailbox shows the mail', async () => {
  const email = 'code@example.test';
  const client = device();
  expect((await client.signInWithOtp({ email })).error).toBeNull();
  const page = await (await fetch(`${auth.url}/mailbox`)).text();
  expect(page).toContain(email);
  const { mails } = await (await fetch(`${auth.url}/mailbox.json`)).json();
  const code = /\b\d{6}\b/.exec(mails.find((mail: { to: string }) => mail.to === email).text)?.[0] ?? '';
  const { data, error } = await client.verifyOtp({ email, token: code, type: 'email' });
  expect(error).toBeNull();
  expect((await jwtVerify(data.session?.access_token ?? '', secret)).payload.iss).toBe(`${auth.url}/auth/v1`);
});

test('the link in a mail leads back to the app with a session', async () => {
  const email = 'link@example.test';
  await device().signInWithOtp({ email, options: { emailRedirectTo: `${appUrl}/app` } });
  const link = /http\S+/.exec(auth.mailbox.list().find((mail) => mail.to === email)?.text ?? '')?.[0] ?? '';
  const response = await fetch(link, { redirect: 'manual' });
  const target = new URL(response.headers.get('location') ?? '');
  expect(`${target.origin}${target.pathname}`).toBe(`${appUrl}/app`);
  const token = new URLSearchParams(target.hash.slice(1)).get('access_token') ?? '';
  expect((await jwtVerify(token, secret)).payload.iss).toBe(`${auth.url}/auth/v1`);
});

test('signing out everywhere ends the other device too', async () => {
  const { client, session } = await signUp('everywhere@example.test');
  const other = device();
  const { data } = await other.signInWithPassword({ email: 'everywhere@example.test', password });
  await client.setSession(session);
  expect((await client.signOut({ scope: 'global' })).error).toBeNull();
  const refreshed = await other.refreshSession(data.session ?? undefined);
  expect(refreshed.error).toMatchObject({ status: 400 });
  expect((await other.getUser(data.session?.access_token)).error).not.toBeNull();
});

test('browsers of any local address may call it, and a key is asked for', async () => {
  const preflight = await fetch(`${auth.url}/auth/v1/token`, {
    method: 'OPTIONS',
    headers: {
      origin: appUrl,
      'access-control-request-method': 'POST',
      'access-control-request-headers':
        'apikey,authorization,content-type,x-client-info,x-supabase-api-version',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe(appUrl);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('x-supabase-api-version');
  const answer = await fetch(`${auth.url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { origin: appUrl, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('access-control-allow-origin')).toBe(appUrl);
});

test('accounts in a file outlive the server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'callavet-auth-'));
  const options = { port: 0, file: join(folder, 'auth.sqlite'), jwtSecret, publishableKey, appUrl };
  const email = 'kept@example.test';
  const first = await startAuthServer(options);
  await device(first).signUp({ email, password });
  await first.close();
  const second = await startAuthServer(options);
  const { error } = await device(second).signInWithPassword({ email, password });
  await second.close();
  await rm(folder, { recursive: true });
  expect(error).toBeNull();
});

test('C6 accounts that are made or changed are told once each, signed, in order', async () => {
  const heard: { type: string; email: string }[] = [];
  const webhookSecret = 'whsec_dGVzdHMtc2lnbi10aGVpci1pZGVudGl0eS13ZWJob29rcw==';
  const receiver = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    const { type, data } = told.parse(
      new Webhook(webhookSecret).verify(body, signature.parse(request.headers)),
    );
    heard.push({ type, email: data.email });
    response.end();
  });
  const port = await listen(receiver, 0);
  const webhook = { url: `http://127.0.0.1:${port}/webhooks/identity`, secret: webhookSecret };
  const server = await startAuthServer({ port: 0, jwtSecret, publishableKey, appUrl, webhook });
  const client = device(server);
  await client.signUp({ email: 'told@example.test', password });
  await client.signInWithPassword({ email: 'told@example.test', password });
  await device(server).signUp({ email: 'other@example.test', password });
  await server.close();
  expect(heard).toEqual([
    { type: 'user.created', email: 'told@example.test' },
    { type: 'user.created', email: 'other@example.test' },
  ]);
  receiver.close();
});
