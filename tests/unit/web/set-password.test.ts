import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AuthClient } from '@supabase/auth-js';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type AuthServer, startAuthServer } from '../../../dev/auth/auth-server.ts';
import { jwtSecret, publishableKey } from '../../support/auth.ts';

const appUrl = 'http://localhost:5173';
const password = 'a-long-password';
const newPassword = 'another-long-password';

let auth: AuthServer;
let folder: string;
let logouts: number;
let worker: 'up' | 'down';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callavet-password-'));
  const file = join(folder, 'auth.sqlite');
  auth = await startAuthServer({ port: 0, file, jwtSecret, publishableKey, appUrl });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await auth.close();
  await rm(folder, { recursive: true });
});

/** A browser that was just opened, as far as the code of the page asks for one; the Worker answers two calls. */
beforeEach(() => {
  vi.resetModules();
  logouts = 0;
  worker = 'up';
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  const network = globalThis.fetch;
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  vi.stubGlobal('location', { origin: appUrl, pathname: '/', search: '', href: appUrl });
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  vi.stubGlobal('navigator', { languages: ['es'], onLine: true });
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const address = String(input instanceof Request ? input.url : input);
    if (address === '/api/config')
      return Response.json({ supabaseUrl: auth.url, supabaseAnonKey: publishableKey });
    if (!address.startsWith('/trpc/me.security.logoutOthers')) return network(input, init);
    logouts += 1;
    if (worker === 'down') throw new TypeError('fetch failed');
    return Response.json([{ result: { data: { revoked: 1 } } }]);
  });
});

/** The code of the page, freshly loaded, with somebody signed in. */
async function page() {
  const email = `${crypto.randomUUID()}@example.test`;
  const { authClient } = await import('../../../web/kit/session/auth-client.ts');
  const { proveByPassword, proveByCode, sendProofCode } = await import('../../../web/auth/proof.ts');
  const { setPassword } = await import('../../../web/auth/set-password.ts');
  const client = await authClient();
  await client.signUp({ email, password });
  const session = async () => {
    const { data } = await client.getSession();
    return String(decodeJwt(data.session?.access_token ?? '').session_id);
  };
  const age = async () => {
    const file = new DatabaseSync(join(folder, 'auth.sqlite'));
    const before = new Date(Date.now() - 90_000_000).toISOString();
    file.prepare('update "auth.sessions" set created_at = ? where id = ?').run(before, await session());
    file.close();
  };
  return { email, client, session, age, proveByPassword, proveByCode, sendProofCode, setPassword };
}

async function signIn(email: string, withPassword: string): Promise<string> {
  const beside = new AuthClient({
    url: `${auth.url}/auth/v1`,
    headers: { apikey: publishableKey },
    persistSession: false,
    autoRefreshToken: false,
  });
  return (await beside.signInWithPassword({ email, password: withPassword })).error?.code ?? 'in';
}

const codeTo = (email: string) =>
  /\b\d{6}\b/.exec(auth.mailbox.list().find((mail) => mail.to === email)?.text ?? '')?.[0] ?? '';

test('the password that counts now proves who somebody is; the session of the page goes on', async () => {
  const { email, session, proveByPassword, setPassword } = await page();
  const before = await session();
  expect(await proveByPassword(email, 'not-it')).toEqual({ problem: 'invalid_credentials' });
  const proving = await proveByPassword(email, password);
  if (!('proof' in proving)) throw new Error('the right password proved nothing');
  expect(await setPassword(proving.proof, password, password)).toEqual({
    step: 'refused',
    problem: 'same_password',
  });
  expect(logouts).toBe(0);
  expect(await setPassword(proving.proof, newPassword, password)).toEqual({ step: 'done' });
  expect(logouts).toBe(1);
  expect(await session()).toBe(before);
  expect(await signIn(email, newPassword)).toBe('in');
});

test('a mailed code does, once; in a session older than a day that of the proof takes its place', async () => {
  const { email, client, session, age, proveByCode, sendProofCode, setPassword } = await page();
  await age();
  const before = await session();
  expect(await sendProofCode(email)).toEqual({ step: 'code' });
  const code = codeTo(email);
  const proving = await proveByCode(email, code);
  if (!('proof' in proving)) throw new Error('the right code proved nothing');
  expect(await proveByCode(email, code)).toEqual({ problem: 'otp_expired' });
  expect(await setPassword(proving.proof, newPassword)).toEqual({ step: 'done' });
  expect(await session()).not.toBe(before);
  expect((await client.refreshSession()).error).toBeNull();
  expect(await signIn(email, newPassword)).toBe('in');
});

test('the new password counts while the Worker is away; that others may still be in is said', async () => {
  const { email, proveByPassword, setPassword } = await page();
  const proving = await proveByPassword(email, password);
  if (!('proof' in proving)) throw new Error('the right password proved nothing');
  worker = 'down';
  expect(await setPassword(proving.proof, newPassword, password)).toEqual({ step: 'othersIn' });
  expect(await signIn(email, newPassword)).toBe('in');
});
