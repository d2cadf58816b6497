import { AuthClient } from '@supabase/auth-js';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuthServer } from '../../dev/auth/auth-server.ts';
import { correctionOf, qrCode } from '../../dev/auth/qr-code.ts';
import { fromBase32, toBase32, totp } from '../../dev/auth/totp.ts';
import { jwtSecret, publishableKey, startAuth } from '../support/auth.ts';

const password = 'a-long-password';

let auth: AuthServer;
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
  });
}

async function newAccount() {
  const client = device();
  const email = `${crypto.randomUUID()}@example.test`;
  const { error } = await client.signUp({ email, password });
  expect(error).toBeNull();
  return { client, email };
}

async function signIn(email: string) {
  const client = device();
  const { error } = await client.signInWithPassword({ email, password });
  expect(error).toBeNull();
  return client;
}

async function claimsOf(client: ReturnType<typeof device>) {
  const { data } = await client.getSession();
  return (await jwtVerify(data.session?.access_token ?? '', new TextEncoder().encode(jwtSecret))).payload;
}

async function enrol(client: ReturnType<typeof device>, friendlyName = 'phone') {
  const { data, error } = await client.mfa.enroll({ factorType: 'totp', friendlyName, issuer: 'Call-a-Vet' });
  if (error) throw error;
  return { id: data.id, totp: data.totp, code: () => totp(fromBase32(data.totp.secret), Date.now()) };
}

/** Somebody whose second factor was shown once. */
async function withFactor() {
  const account = await newAccount();
  const factor = await enrol(account.client);
  const { error } = await account.client.mfa.challengeAndVerify({ factorId: factor.id, code: factor.code() });
  expect(error).toBeNull();
  return { ...account, factor };
}

describe('codes', () => {
  // RFC 6238, appendix B, the column of SHA-1.
  test.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('of second %i', (second, code) => {
    expect(totp(Buffer.from('12345678901234567890'), second * 1000, 8)).toBe(code);
    expect(totp(Buffer.from('12345678901234567890'), second * 1000)).toBe(code.slice(2));
  });

  // RFC 4648, section 10, without the padding.
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['foobar', 'MZXW6YTBOI'],
  ])('base 32 of %o', (text, coded) => {
    expect(toBase32(Buffer.from(text))).toBe(coded);
    expect(Buffer.from(fromBase32(coded)).toString()).toBe(text);
  });
});

test('a QR code has the correction that its standard gives as an example, and fits what is enrolled', () => {
  // ISO/IEC 18004, the symbol 1-M of its worked example with these data codewords.
  const block = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
  expect(correctionOf(block, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  expect(qrCode('x'.repeat(106))).toContain('viewBox="0 0 45 45"');
  expect(qrCode('x'.repeat(230))).toContain('viewBox="0 0 61 61"');
  expect(() => qrCode('x'.repeat(231))).toThrow();
});

test('a factor is enrolled: its picture, its secret, and tokens of aal2 after the first code; refreshing keeps them', async () => {
  const { client } = await newAccount();
  expect(await claimsOf(client)).toMatchObject({ aal: 'aal1', amr: [{ method: 'password' }] });
  const factor = await enrol(client);
  expect(factor.totp.qr_code).toMatch(
    /^data:image\/svg\+xml;utf-8,<\?xml version="1.0"\?>\n[^#]*<svg [^#]+<\/svg>\n$/,
  );
  expect(factor.totp.uri).toMatch(
    /^otpauth:\/\/totp\/Call-a-Vet:.+@example\.test\?algorithm=SHA1&digits=6&issuer=Call-a-Vet&period=30&secret=[A-Z2-7]{32}$/,
  );
  expect((await client.mfa.listFactors()).data).toMatchObject({ totp: [], all: [{ status: 'unverified' }] });
  const before = await claimsOf(client);

  const { data, error } = await client.mfa.challengeAndVerify({ factorId: factor.id, code: factor.code() });
  expect(error).toBeNull();
  expect(data?.user.factors).toMatchObject([{ id: factor.id, status: 'verified', factor_type: 'totp' }]);
  const shown = { aal: 'aal2', session_id: before.session_id, sub: before.sub };
  const amr = [{ method: 'totp', timestamp: expect.any(Number) }, { method: 'password' }];
  expect(await claimsOf(client)).toMatchObject({ ...shown, amr });
  expect((await client.mfa.listFactors()).data?.totp).toMatchObject([{ id: factor.id }]);

  for (const _ of ['once', 'twice']) {
    expect((await client.refreshSession()).error).toBeNull();
    expect(await claimsOf(client)).toMatchObject({ ...shown, amr });
  }
});

test('signing in anew is aal1 until a code is shown; other sessions without one end then', async () => {
  const { email, factor } = await withFactor();
  const [client, other] = [await signIn(email), await signIn(email)];
  expect(await claimsOf(client)).toMatchObject({ aal: 'aal1' });
  expect((await client.mfa.getAuthenticatorAssuranceLevel()).data).toMatchObject({
    currentLevel: 'aal1',
    nextLevel: 'aal2',
  });
  await client.mfa.challengeAndVerify({ factorId: factor.id, code: factor.code() });
  expect(await claimsOf(client)).toMatchObject({ aal: 'aal2' });
  expect((await other.getUser()).error).toMatchObject({ name: 'AuthSessionMissingError' });
});

describe('refusals, as Supabase Auth says them', () => {
  test('a wrong code, one of another time, a challenge that was used or is another factor’s', async () => {
    const { client } = await newAccount();
    const factor = await enrol(client);
    const verify = (challengeId: string, code: string, factorId = factor.id) =>
      client.mfa.verify({ factorId, challengeId, code }).then(({ error }) => error?.code ?? 'right');
    const challenge = async (factorId = factor.id) =>
      (await client.mfa.challenge({ factorId })).data?.id ?? '';
    const right = factor.code();
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
    const open = await challenge();
    expect(await verify(open, wrong)).toBe('mfa_verification_failed');
    const old = totp(fromBase32(factor.totp.secret), Date.now() - 120_000);
    expect(await verify(open, old)).toBe('mfa_verification_failed');
    expect(await verify(crypto.randomUUID(), right)).toBe('mfa_factor_not_found');
    expect(await verify(open, factor.code())).toBe('right');
    expect(await verify(open, factor.code())).toBe('mfa_ip_address_mismatch');
    const second = await enrol(client, 'tablet');
    expect(await verify(await challenge(second.id), factor.code())).toBe('mfa_factor_not_found');
  });

  test('somebody else’s factor, a name that is taken, no session', async () => {
    const { factor } = await withFactor();
    const { client } = await newAccount();
    expect((await client.mfa.challenge({ factorId: factor.id })).error).toMatchObject({
      status: 404,
      code: 'mfa_factor_not_found',
    });
    expect((await client.mfa.unenroll({ factorId: factor.id })).error).toMatchObject({ status: 404 });
    await enrol(client);
    await expect(enrol(client)).rejects.toMatchObject({ status: 422, code: 'mfa_factor_name_conflict' });
    const answer = await fetch(`${auth.url}/auth/v1/factors`, {
      method: 'POST',
      headers: { apikey: publishableKey },
    });
    expect(answer.status).toBe(401);
  });

  test('with a password alone nobody adds a factor beside a shown one, nor takes it away', async () => {
    const { email, factor, client: full } = await withFactor();
    const client = await signIn(email);
    await expect(enrol(client, 'thief')).rejects.toMatchObject({ status: 403, code: 'insufficient_aal' });
    expect((await client.mfa.unenroll({ factorId: factor.id })).error).toMatchObject({
      code: 'insufficient_aal',
    });
    expect((await full.mfa.unenroll({ factorId: factor.id })).error).toBeNull();
    expect((await full.refreshSession()).error).toBeNull();
    expect(await claimsOf(full)).toMatchObject({ aal: 'aal1' });
    expect((await full.mfa.listFactors()).data?.all).toEqual([]);
  });
});
