import { base64url, exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { meSchema } from '../../worker/core/identity/me.ts';
import { member } from './support/consult.ts';
import { asOwner, ownProvider } from './support/doubles.ts';
import { newPerson } from './support/person.ts';
import { providerWith } from './support/provider-with.ts';
import { newSigningKey, signToken } from './support/signing-key.ts';
import { done, freshAddress, mutation, query, refusal, send } from './support/worker.ts';

const refused = '401 UNAUTHENTICATED';
const seconds = () => Math.floor(Date.now() / 1000);

test('J1 no header, an empty one, a scheme alone, two tokens: 401', async () => {
  const { token } = await newPerson();
  expect((await send('/api/me')).status).toBe(401);
  for (const authorization of [
    '',
    'Bearer',
    'Bearer ',
    token,
    `Basic ${token}`,
    `Bearer ${token}, Bearer ${token}`,
    `Bearer ${token} ${token}`,
  ]) {
    const response = await send('/api/me', {}, { headers: { authorization } });
    expect([authorization, response.status]).toEqual([authorization, 401]);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  }
  expect((await send('/api/me', {}, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
});

test('J2 expired or not yet valid beyond a skew of 5 s: 401; within it: 200', async () => {
  const key = await newSigningKey();
  const provider = await providerWith(key);
  const now = seconds();
  const token = await signToken(key, provider.issuer, { iat: now - 100, nbf: now, exp: now + 60 });
  expect(await provider.presentAt(token, (now + 60 + 4) * 1000)).toBe('allowed');
  expect(await provider.presentAt(token, (now + 60 + 6) * 1000)).toBe('UNAUTHENTICATED');
  expect(await provider.presentAt(token, (now - 4) * 1000)).toBe('allowed');
  expect(await provider.presentAt(token, (now - 6) * 1000)).toBe('UNAUTHENTICATED');
});

test('J2 a token that was just found good is refused beyond its expiry and the skew all the same', async () => {
  const key = await newSigningKey();
  const provider = await providerWith(key);
  const auth = provider.settings();
  const now = seconds();
  const token = await signToken(key, provider.issuer, { iat: now, exp: now + 10 });
  expect(await provider.presentAt(token, now * 1000, auth)).toBe('allowed');
  expect(await provider.presentAt(token, (now + 10 + 4) * 1000, auth)).toBe('allowed');
  expect(await provider.presentAt(token, (now + 10 + 6) * 1000, auth)).toBe('UNAUTHENTICATED');
});

test('J4 a token that one provider vouched for a moment ago is nothing to another', async () => {
  const [key, other] = await Promise.all([newSigningKey(), newSigningKey()]);
  const [ours, theirs] = await Promise.all([providerWith(key), providerWith(other)]);
  const token = await signToken(key, ours.issuer);
  const now = Date.now();
  expect(await ours.presentAt(token, now)).toBe('allowed');
  expect(await theirs.presentAt(token, now)).toBe('UNAUTHENTICATED');
});

test('J3 without exp, sub or aud: 401', async () => {
  const key = await newSigningKey();
  const provider = await providerWith(key);
  for (const claim of ['exp', 'sub', 'aud', 'iss', 'iat'])
    expect([
      claim,
      await provider.present(await signToken(key, provider.issuer, { [claim]: undefined })),
    ]).toEqual([claim, refused]);
  expect(await provider.present(await signToken(key, provider.issuer))).toBe('200 allowed');
});

test("J4 another project's issuer, another audience: 401", async () => {
  const key = await newSigningKey();
  const provider = await providerWith(key);
  expect(await provider.present(await signToken(key, 'https://other.supabase.co/auth/v1'))).toBe(refused);
  expect(await provider.present(await signToken(key, provider.issuer, { aud: 'anon' }))).toBe(refused);
  expect(await provider.present(await signToken(key, provider.issuer, { aud: ['other', 'else'] }))).toBe(
    refused,
  );
});

describe('J5 the algorithm is ours to choose', () => {
  test('J5 unsigned, or HS256 with the public key as the secret: 401', async () => {
    const key = await newSigningKey('RS256');
    const provider = await providerWith(key);
    const claims = { role: 'authenticated', iat: seconds() };
    const unsigned = new UnsecuredJWT(claims)
      .setIssuer(provider.issuer)
      .setAudience('authenticated')
      .setSubject(crypto.randomUUID())
      .setExpirationTime('1h')
      .encode();
    expect(await provider.present(unsigned)).toBe(refused);
    const publicKey = await importJWK(key.publicJwk, 'RS256');
    if (publicKey instanceof Uint8Array) throw new Error('no public key');
    const spki = await exportSPKI(publicKey);
    for (const secret of [spki, JSON.stringify(key.publicJwk)]) {
      const forged = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: key.kid })
        .setIssuer(provider.issuer)
        .setAudience('authenticated')
        .setSubject(crypto.randomUUID())
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(secret));
      expect(await provider.present(forged)).toBe(refused);
    }
  });

  test('J5 a key of one kind named for another, and algorithms that the provider never uses: 401', async () => {
    const [elliptic, rsa] = await Promise.all([newSigningKey('ES256'), newSigningKey('RS256')]);
    const strange = await Promise.all([newSigningKey('PS256'), newSigningKey('ES384')]);
    const provider = await providerWith(elliptic, rsa, ...strange);
    const crossed = await signToken(rsa, provider.issuer, {}, { kid: elliptic.kid });
    expect(await provider.present(crossed)).toBe(refused);
    for (const key of strange)
      expect(await provider.present(await signToken(key, provider.issuer))).toBe(refused);
    expect(await provider.present(await signToken(rsa, provider.issuer))).toBe('200 allowed');
    expect(await provider.present(await signToken(elliptic, provider.issuer))).toBe('200 allowed');
  });

  test('J5 with a shared secret only HS256 by that secret is taken', async () => {
    const key = await newSigningKey();
    const provider = await providerWith(key);
    const asymmetric = await signToken(key, provider.issuer);
    const response = await send(
      '/api/me',
      {},
      {
        env: { ...provider.env, SUPABASE_JWT_SECRET: 'a-secret-that-the-embedded-server-shares' },
        headers: { authorization: `Bearer ${asymmetric}` },
      },
    );
    expect(response.status).toBe(401);
  });
});

test("J9 a header that points at the attacker's key is not followed: 401", async () => {
  const [key, attacker] = await Promise.all([newSigningKey(), newSigningKey()]);
  const provider = await providerWith(key);
  const trap = ownProvider();
  await trap.become({ status: 200, keys: [attacker.publicJwk] });
  const jku = `${trap.url}/auth/v1/.well-known/jwks.json`;
  for (const header of [{ jku }, { x5u: jku }, { jwk: attacker.publicJwk }, { jku, kid: key.kid }])
    expect(await provider.present(await signToken(attacker, provider.issuer, {}, header))).toBe(refused);
  expect(await trap.requests()).toEqual([]);
});

test('J10 a role claim of the database or of the service is refused, whoever signed it', async () => {
  const key = await newSigningKey();
  const provider = await providerWith(key);
  for (const role of ['service_role', 'service', 'postgres', 'anon', 'supabase_admin', '', undefined])
    expect(await provider.present(await signToken(key, provider.issuer, { role }))).toBe(refused);
});

test("J11 a role in user_metadata is the person's own writing; in app_metadata it counts when the profile is made", async () => {
  const boaster = await newPerson({ claims: { user_metadata: { role: 'admin' } } });
  const vouched = await newPerson({ role: 'admin' });
  const provisioned = (as: typeof boaster) =>
    done(meSchema, mutation('me.provision', { locale: 'es' }, { as })).then((me) => me.profile?.role);
  expect(await provisioned(boaster)).toBe('owner');
  expect(await provisioned(vouched)).toBe('admin');
  expect(await refusal(query('admin.users', {}, { as: boaster }))).toBe('403 FORBIDDEN');
  expect(await refusal(query('admin.users', {}, { as: vouched }))).toBe('200 allowed');
  const later = await newPerson({ id: boaster.id, role: 'admin' });
  expect(await provisioned(later)).toBe('owner');
});

test('J12 an admin is demoted: the old token is refused at the next call', async () => {
  const admin = await member('admin');
  expect(await refusal(query('admin.consults', {}, { as: admin }))).toBe('200 allowed');
  await asOwner(`update public.user_profiles set role = 'owner' where user_id = $1`, [admin.id]);
  expect(await refusal(query('admin.consults', {}, { as: admin }))).toBe('403 FORBIDDEN');
});

test('J13 a refresh token, an ID token, a publishable key and a LiveKit token are no access tokens: 401', async () => {
  const key = await newSigningKey();
  const provider = await providerWith(key);
  const now = seconds();
  const livekit = await new SignJWT({ video: { roomJoin: true, room: 'x' }, iat: now })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('APIkey')
    .setSubject(crypto.randomUUID())
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode('a-livekit-secret-of-some-length'));
  const idToken = await signToken(key, provider.issuer, { aud: 'client-id', role: undefined, nonce: 'n' });
  const anonKey = await signToken(key, provider.issuer, { sub: undefined, role: 'anon', ref: 'project' });
  for (const token of [
    'v1.MRr2nAuY5pvBQ',
    crypto.randomUUID(),
    'sb_publishable_test',
    livekit,
    idToken,
    anonKey,
  ])
    expect(await provider.present(token)).toBe(refused);
});

test('J14 a token of 8 KB is read, one of 100 KB is refused unread, one with an endless e-mail or role, too', async () => {
  const key = await newSigningKey();
  const provider = await providerWith(key);
  const sized = (length: number) =>
    signToken(key, provider.issuer, { user_metadata: { about: 'x'.repeat(length) } });
  expect(await provider.present(await sized(6_000))).toBe('200 allowed');
  expect(await provider.present(await sized(75_000))).toBe(refused);
  const email = '@example.test'.padStart(321, 'x');
  expect(await provider.present(await signToken(key, provider.issuer, { email }))).toBe(refused);
  const appMetadata = (length: number) => ({ app_metadata: { role: 'x'.repeat(length) } });
  expect(await provider.present(await signToken(key, provider.issuer, appMetadata(40)))).toBe('200 allowed');
  expect(await provider.present(await signToken(key, provider.issuer, appMetadata(41)))).toBe(refused);
  const garbage = base64url.encode(crypto.getRandomValues(new Uint8Array(50_000)));
  expect(await provider.present(`${garbage}.${garbage}.${garbage}`)).toBe(refused);
});

test('A refused token does not stop what is public', async () => {
  const response = await send(
    '/api/config',
    {},
    { address: freshAddress(), headers: { authorization: 'Bearer a.b.c' } },
  );
  expect(response.status).toBe(200);
});
