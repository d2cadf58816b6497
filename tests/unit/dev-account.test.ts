import { AuthClient } from '@supabase/auth-js';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase32, totp } from '../../dev/auth/totp.ts';
import { publishableKey, startAuth, type TestAuth } from '../support/auth.ts';

const password = 'a-long-password';
const newPassword = 'another-long-password';

let auth: TestAuth;
beforeAll(async () => {
  auth = await startAuth();
});
afterAll(() => auth.close());

/** A device of its own: the unmodified client, with its session in memory. */
function device() {
  return new AuthClient({
    url: `${auth.url}/auth/v1`,
    headers: { apikey: publishableKey },
    persistSession: false,
    autoRefreshToken: false,
    flowType: 'pkce',
  });
}
type Device = ReturnType<typeof device>;

async function newAccount() {
  const client = device();
  const email = `${crypto.randomUUID()}@example.test`;
  const { error } = await client.signUp({ email, password });
  expect(error).toBeNull();
  return { client, email };
}

async function signIn(email: string, withPassword = password) {
  const client = device();
  const { error } = await client.signInWithPassword({ email, password: withPassword });
  return { client, problem: error?.code ?? null };
}

/** The code in the newest mail to an address. */
const codeTo = (email: string) =>
  /\b\d{6}\b/.exec(auth.mailbox.list().find((mail) => mail.to === email)?.text ?? '')?.[0] ?? 'no mail';

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const isOpen = async (client: Device) => (await client.refreshSession()).error === null;
const claims = async (client: Device) =>
  decodeJwt((await client.getSession()).data.session?.access_token ?? '');

/** Lets the session of a client be older than a day. */
const ageSession = async (client: Device) => auth.ageSession(String((await claims(client)).session_id));

async function withFactor() {
  const account = await newAccount();
  const { data, error } = await account.client.mfa.enroll({ factorType: 'totp' });
  if (error) throw error;
  const code = () => totp(fromBase32(data.totp.secret), Date.now());
  await account.client.mfa.challengeAndVerify({ factorId: data.id, code: code() });
  return { ...account, factorId: data.id, code };
}

describe('a new password', () => {
  test('counts at once, the old one no more; other devices are logged out, this one is not', async () => {
    const { client, email } = await newAccount();
    const other = await signIn(email);
    expect((await client.updateUser({ password: newPassword })).error).toBeNull();
    expect((await signIn(email)).problem).toBe('invalid_credentials');
    expect((await signIn(email, newPassword)).problem).toBeNull();
    expect(await isOpen(other.client)).toBe(false);
    expect(await isOpen(client)).toBe(true);
  });

  test('the same one, or one that is too short, is refused', async () => {
    const { client } = await newAccount();
    expect((await client.updateUser({ password })).error).toMatchObject({ code: 'same_password' });
    expect((await client.updateUser({ password: 'short' })).error).toMatchObject({ code: 'weak_password' });
  });

  test('a session older than a day shows a fresh code first, which works once', async () => {
    const { client, email } = await newAccount();
    await ageSession(client);
    const change = async (to: string, nonce?: string) =>
      (await client.updateUser({ password: to, ...(nonce && { nonce }) })).error?.code ?? 'done';
    expect(await change(newPassword)).toBe('reauthentication_needed');
    await client.reauthenticate();
    const code = codeTo(email);
    expect(await change(newPassword, wrongOf(code))).toBe('reauthentication_not_valid');
    expect(await change(newPassword, code)).toBe('done');
    expect(await change('a-third-long-password', code)).toBe('reauthentication_not_valid');
  });

  test('a forgotten one is replaced after a code, which works once; nobody learns which addresses are known', async () => {
    const { email } = await newAccount();
    const client = device();
    const stranger = `${crypto.randomUUID()}@example.test`;
    expect((await client.resetPasswordForEmail(stranger)).error).toBeNull();
    expect(codeTo(stranger)).toBe('no mail');
    expect((await client.resetPasswordForEmail(email)).error).toBeNull();
    const code = codeTo(email);
    const verify = async (token: string) =>
      (await client.verifyOtp({ email, token, type: 'recovery' })).error?.code ?? 'done';
    expect(await verify(wrongOf(code))).toBe('otp_expired');
    expect(await verify(code)).toBe('done');
    expect(await claims(client)).toMatchObject({ amr: [{ method: 'otp' }] });
    expect((await client.updateUser({ password: newPassword })).error).toBeNull();
    expect((await signIn(email, newPassword)).problem).toBeNull();
    expect(await verify(code)).toBe('otp_expired');
  });

  test('who has a second factor shows it before password or address change', async () => {
    const { email, factorId, code } = await withFactor();
    const { client } = await signIn(email);
    const refused = { status: 401, code: 'insufficient_aal' };
    expect((await client.updateUser({ password: newPassword })).error).toMatchObject(refused);
    expect((await client.updateUser({ email: `new-${email}` })).error).toMatchObject(refused);
    await client.mfa.challengeAndVerify({ factorId, code: code() });
    expect((await client.updateUser({ password: newPassword })).error).toBeNull();
  });
});

describe('a new e-mail address', () => {
  const orders = [
    ['the old one first', (before: string, after: string) => [before, after] as const],
    ['the new one first', (before: string, after: string) => [after, before] as const],
  ] as const;
  test.each(orders)('counts when both mailboxes confirmed it, %s', async (_, inOrder) => {
    const { client, email } = await newAccount();
    const after = `new-${email}`;
    expect((await client.updateUser({ email: after })).error).toBeNull();
    expect((await client.getUser()).data.user).toMatchObject({ email, new_email: after });
    const [first, last] = inOrder(email, after);
    const verify = (of: string, token: string) =>
      device().verifyOtp({ email: of, token, type: 'email_change' });
    const codes = { [email]: codeTo(email), [after]: codeTo(after) };
    const firstCode = codes[first] ?? '';
    expect((await verify(first, wrongOf(firstCode))).error).toMatchObject({ code: 'otp_expired' });
    const half = await verify(first, firstCode);
    expect(half).toMatchObject({ error: null, data: { session: null } });
    expect((await verify(first, firstCode)).error).toMatchObject({ code: 'otp_expired' });
    expect((await client.getUser()).data.user).toMatchObject({ email });
    const done = await verify(last, codes[last] ?? '');
    expect(done.error).toBeNull();
    expect(done.data.session?.user.email).toBe(after);
    expect((await client.refreshSession()).data.user?.email).toBe(after);
    expect(await claims(client)).toMatchObject({ email: after });
    expect((await signIn(after)).problem).toBeNull();
    expect((await signIn(email)).problem).toBe('invalid_credentials');
  });

  test('that is taken or no address is refused; asking again makes the codes of before worthless', async () => {
    const { client, email } = await newAccount();
    const taken = await newAccount();
    expect((await client.updateUser({ email: taken.email })).error).toMatchObject({ code: 'email_exists' });
    expect((await client.updateUser({ email: 'nowhere' })).error).toMatchObject({
      code: 'validation_failed',
    });
    await client.updateUser({ email: `one-${email}` });
    const code = codeTo(email);
    await client.updateUser({ email: `two-${email}` });
    const late = await device().verifyOtp({ email, token: code, type: 'email_change' });
    expect(late.error).toMatchObject({ code: 'otp_expired' });
  });

  test('links in the two mails do the same as the codes', async () => {
    const { client, email } = await newAccount();
    const after = `new-${email}`;
    await client.updateUser({ email: after }, { emailRedirectTo: 'http://localhost:5173/app/account' });
    const links = [email, after].map(
      (to) => /http\S+/.exec(auth.mailbox.list().find((mail) => mail.to === to)?.text ?? '')?.[0] ?? '',
    );
    const targets: string[] = [];
    for (const link of links)
      targets.push((await fetch(link, { redirect: 'manual' })).headers.get('location') ?? '');
    expect(targets[0]).toMatch(/^http:\/\/localhost:5173\/app\/account#message=Confirmation\+link\+accepted/);
    expect(targets[1]).toMatch(/^http:\/\/localhost:5173\/app\/account#access_token=/);
    expect((await client.getUser()).data.user).toMatchObject({ email: after });
  });
});
