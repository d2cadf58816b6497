import { AuthClient } from '@supabase/auth-js';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AuthServer, startAuthServer } from '../../dev/auth/auth-server.ts';
import { jwtSecret, publishableKey, startAuth } from '../support/auth.ts';

const appUrl = 'http://localhost:5173';
const back = `${appUrl}/sign-in/return`;
const password = 'a-long-password';

let auth: AuthServer;
beforeAll(async () => {
  auth = await startAuth({ appUrl });
});
afterAll(() => auth.close());

/** A device of its own: the unmodified client, which keeps the verifier and the session in memory. */
function device(of: AuthServer = auth) {
  const kept = new Map<string, string>();
  return new AuthClient({
    url: `${of.url}/auth/v1`,
    headers: { apikey: publishableKey },
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    autoRefreshToken: false,
    flowType: 'pkce',
  });
}
type Device = ReturnType<typeof device>;
type Provider = 'google' | 'apple';

const newEmail = () => `${crypto.randomUUID()}@example.test`;

/** Goes to the provider's page, says who one is there, and follows the way back; the address where it ends. */
async function walk(url: string | null, person: { email: string; name?: string } | null): Promise<URL> {
  const page = await fetch(url ?? '');
  const text = await page.text();
  expect(text).toContain('stand-in');
  const { searchParams } = new URL(page.url);
  const body = new URLSearchParams({
    redirect_uri: searchParams.get('redirect_uri') ?? '',
    state: searchParams.get('state') ?? '',
    email: person?.email ?? '',
    name: person?.name ?? '',
    answer: person ? 'allow' : 'deny',
  });
  const follow = async (address: string, init: RequestInit = {}): Promise<URL> => {
    const answer = await fetch(address, { ...init, redirect: 'manual' });
    const target = new URL(answer.headers.get('location') ?? '');
    return target.origin === new URL(auth.url).origin ? follow(target.href) : target;
  };
  return follow(page.url, { method: 'POST', body });
}

async function signInAt(provider: Provider, person: { email: string; name?: string }, client = device()) {
  const { data } = await client.signInWithOAuth({ provider, options: { redirectTo: back } });
  const target = await walk(data.url, person);
  expect(`${target.origin}${target.pathname}`).toBe(back);
  const exchanged = await client.exchangeCodeForSession(target.searchParams.get('code') ?? '');
  expect(exchanged.error).toBeNull();
  return { client, user: exchanged.data.user, target };
}

async function link(client: Device, provider: Provider, email: string) {
  const { data } = await client.linkIdentity({
    provider,
    options: { redirectTo: back, skipBrowserRedirect: true },
  });
  return walk(data.url, { email });
}

const providersOf = async (client: Device) =>
  (await client.getUserIdentities()).data?.identities.map(({ provider }) => provider).toSorted();

test.each(['google', 'apple'] as const)(
  '%s: the way there and back makes an account with the name from there, and leads to it again',
  async (provider) => {
    const person = { email: newEmail(), name: 'Olga Ruiz' };
    const { client, user, target } = await signInAt(provider, person);
    expect(user).toMatchObject({
      email: person.email,
      app_metadata: { provider, providers: [provider] },
      user_metadata: { full_name: 'Olga Ruiz' },
    });
    const { data } = await client.getSession();
    expect(decodeJwt(data.session?.access_token ?? '')).toMatchObject({
      aal: 'aal1',
      amr: [{ method: 'oauth' }],
    });
    // The code of the address works once.
    expect((await client.exchangeCodeForSession(target.searchParams.get('code') ?? '')).error).not.toBeNull();
    expect((await signInAt(provider, person)).user?.id).toBe(user?.id);
  },
);

test('an account of the same address is the same account; its password still works', async () => {
  const email = newEmail();
  const { data } = await device().signUp({ email, password });
  const { client, user } = await signInAt('google', { email });
  expect(user?.id).toBe(data.user?.id);
  expect(await providersOf(client)).toEqual(['email', 'google']);
  expect((await device().signInWithPassword({ email, password })).error).toBeNull();
});

test('who comes back without a session, or with the code of somebody else, gets none', async () => {
  const client = device();
  const { data } = await client.signInWithOAuth({ provider: 'google', options: { redirectTo: back } });
  const denied = await walk(data.url, null);
  expect(denied.searchParams.get('error')).toBe('access_denied');
  const begun = await client.signInWithOAuth({ provider: 'google', options: { redirectTo: back } });
  const target = await walk(begun.data.url, { email: newEmail() });
  const thief = device();
  await thief.signInWithOAuth({ provider: 'google', options: { redirectTo: back } });
  const stolen = await thief.exchangeCodeForSession(target.searchParams.get('code') ?? '');
  expect(stolen.error).toMatchObject({ code: 'bad_code_verifier' });
  const elsewhere = await client.signInWithOAuth({
    provider: 'google',
    options: { redirectTo: 'https://example.org/' },
  });
  expect((await walk(elsewhere.data.url, { email: newEmail() })).origin).toBe(appUrl);
});

test('a further way in is linked and unlinked; one that somebody has is refused, and the last one stays', async () => {
  const email = newEmail();
  const client = device();
  await client.signUp({ email, password });
  const mine = newEmail();
  expect((await link(client, 'apple', mine)).searchParams.get('error')).toBeNull();
  expect(await providersOf(client)).toEqual(['apple', 'email']);
  expect((await signInAt('apple', { email: mine })).user?.email).toBe(email);

  const other = device();
  await other.signUp({ email: newEmail(), password });
  expect((await link(other, 'apple', mine)).searchParams.get('error_code')).toBe('identity_already_exists');

  const { data } = await client.getUserIdentities();
  const apple = data?.identities.find(({ provider }) => provider === 'apple');
  const own = data?.identities.find(({ provider }) => provider === 'email');
  if (!apple || !own) throw new Error('an identity is missing');
  expect((await other.unlinkIdentity(apple)).error).toMatchObject({ code: 'single_identity_not_deletable' });
  expect((await client.unlinkIdentity(apple)).error).toBeNull();
  expect(await providersOf(client)).toEqual(['email']);
  expect((await client.unlinkIdentity(own)).error).toMatchObject({ code: 'single_identity_not_deletable' });
});

test('who has no password sets one by a mailed code', async () => {
  const { client, user } = await signInAt('google', { email: newEmail() });
  const email = user?.email ?? '';
  expect((await device().signInWithPassword({ email, password })).error).toMatchObject({
    code: 'invalid_credentials',
  });
  await client.resetPasswordForEmail(email);
  const code = /\b\d{6}\b/.exec(auth.mailbox.list().find(({ to }) => to === email)?.text ?? '')?.[0] ?? '';
  const beside = device();
  expect((await beside.verifyOtp({ email, token: code, type: 'recovery' })).error).toBeNull();
  expect((await client.updateUser({ password })).error).toBeNull();
  expect((await device().signInWithPassword({ email, password })).error).toBeNull();
});

test('the settings say which providers there are; one that is off is refused', async () => {
  const external = async (of: AuthServer) => {
    const answer = await fetch(`${of.url}/auth/v1/settings`, { headers: { apikey: publishableKey } });
    return (await answer.json()).external;
  };
  expect(await external(auth)).toMatchObject({ email: true, google: true, apple: true });
  const plain = await startAuthServer({ port: 0, jwtSecret, publishableKey, appUrl, providers: [] });
  expect(await external(plain)).toMatchObject({ email: true, google: false, apple: false });
  const { data } = await device(plain).signInWithOAuth({ provider: 'google' });
  expect((await fetch(data.url ?? '', { redirect: 'manual' })).status).toBe(400);
  await plain.close();
});

test('the link of a recovery mail leads back with a code for the browser that asked, and for no other', async () => {
  const email = newEmail();
  await device().signUp({ email, password });
  const [asking, other] = [device(), device()];
  await other.resetPasswordForEmail(email, { redirectTo: back });
  await asking.resetPasswordForEmail(email, { redirectTo: back });
  const link = /http\S+/.exec(auth.mailbox.list().find(({ to }) => to === email)?.text ?? '')?.[0] ?? '';
  const target = new URL((await fetch(link, { redirect: 'manual' })).headers.get('location') ?? '');
  expect(`${target.origin}${target.pathname}`).toBe(back);
  const code = target.searchParams.get('code') ?? '';
  expect((await other.exchangeCodeForSession(code)).error).toMatchObject({ code: 'bad_code_verifier' });
  const { data, error } = await asking.exchangeCodeForSession(code);
  expect(error).toBeNull();
  expect(data.user?.email).toBe(email);
  expect((await asking.updateUser({ password: 'another-long-password' })).error).toBeNull();
});
