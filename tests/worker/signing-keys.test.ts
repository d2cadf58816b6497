import { expect, test } from 'vitest';
import { providerWith } from './support/provider-with.ts';
import { newSigningKey, signToken } from './support/signing-key.ts';
import { send } from './support/worker.ts';

const seconds = () => Math.floor(Date.now() / 1000);

test('J6 a thousand tokens of unknown keys: 401, and one read of the JWKS in 30 s', async () => {
  const [key, stranger] = await Promise.all([newSigningKey(), newSigningKey()]);
  const provider = await providerWith(key);
  const now = Date.now();
  expect(await provider.presentAt(await signToken(key, provider.issuer), now)).toBe('allowed');
  const outcomes = await Promise.all(
    Array.from({ length: 1000 }, async (_, n) =>
      provider.presentAt(
        await signToken(stranger, provider.issuer, {}, { kid: crypto.randomUUID() }),
        now + n * 20,
      ),
    ),
  );
  expect(new Set(outcomes)).toEqual(new Set(['UNAUTHENTICATED']));
  expect(await provider.jwksReads()).toBe(1);
  const later = await signToken(stranger, provider.issuer);
  expect(await provider.presentAt(later, now + 31_000)).toBe('UNAUTHENTICATED');
  expect(await provider.presentAt(later, now + 32_000)).toBe('UNAUTHENTICATED');
  expect(await provider.jwksReads()).toBe(2);
});

test('J7 the JWKS is away: known keys go on, a cold Worker answers 503 and never 200', async () => {
  const key = await newSigningKey();
  const warm = await providerWith(key);
  const token = await signToken(key, warm.issuer, { exp: seconds() + 86_400 });
  const now = Date.now();
  expect(await warm.presentAt(token, now)).toBe('allowed');
  await warm.publish([], 500);
  for (const minutes of [1, 11, 60, 600])
    expect(await warm.presentAt(token, now + minutes * 60_000)).toBe('allowed');
  // An answer that is no key set is no reason to forget the one before.
  await warm.become({ status: 200, keys: ['not a key'] });
  for (const minutes of [700, 711])
    expect(await warm.presentAt(token, now + minutes * 60_000)).toBe('allowed');

  const cold = await providerWith(key);
  await cold.publish([key], 500);
  expect(await cold.present(await signToken(key, cold.issuer))).toBe('503 UNAVAILABLE');
  expect((await send('/api/config', {}, { env: cold.env })).status).toBe(200);
});

test('J7 while the provider does not answer, nobody whose key is known waits with the one who asks', async () => {
  const key = await newSigningKey();
  const provider = await providerWith(key);
  const token = await signToken(key, provider.issuer, { exp: seconds() + 86_400 });
  const now = Date.now();
  expect(await provider.presentAt(token, now)).toBe('allowed');
  await provider.become({ status: 200, keys: [], silent: true });
  const later = now + 11 * 60_000;
  const order: string[] = [];
  const asks = provider.presentAt(token, later).then((outcome) => order.push(`asks: ${outcome}`));
  const passes = provider.presentAt(token, later + 1).then((outcome) => order.push(`passes: ${outcome}`));
  await Promise.all([asks, passes]);
  expect(order).toEqual(['passes: allowed', 'asks: allowed']);
});

test('J7 a set of more keys than any provider has is not taken', async () => {
  const key = await newSigningKey();
  const among = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      n === 0 ? key : { ...key, publicJwk: { ...key.publicJwk, kid: `key ${n}` } },
    );
  const provider = await providerWith(...among(20));
  expect(await provider.presentAt(await signToken(key, provider.issuer), Date.now())).toBe('allowed');
  const swollen = await providerWith(...among(21));
  expect(await swollen.presentAt(await signToken(key, swollen.issuer), Date.now())).toBe('UNAVAILABLE');
});

test('J8 rotation: both keys while both are published, then only the new one', async () => {
  const [old, next] = await Promise.all([newSigningKey(), newSigningKey()]);
  const provider = await providerWith(old);
  const exp = seconds() + 86_400;
  const [byOld, byNext] = await Promise.all([
    signToken(old, provider.issuer, { exp }),
    signToken(next, provider.issuer, { exp }),
  ]);
  const now = Date.now();
  expect(await provider.presentAt(byOld, now)).toBe('allowed');
  await provider.publish([old, next]);
  expect(await provider.presentAt(byNext, now + 31_000)).toBe('allowed');
  expect(await provider.presentAt(byOld, now + 31_000)).toBe('allowed');
  await provider.publish([next]);
  const afterRefresh = now + 12 * 60_000;
  expect(await provider.presentAt(byNext, afterRefresh)).toBe('allowed');
  expect(await provider.presentAt(byOld, afterRefresh)).toBe('UNAUTHENTICATED');
});
