import { verifyToken } from '../../../worker/core/identity/verify-token.ts';
import { ownProvider } from './doubles.ts';
import type { SigningKey } from './signing-key.ts';
import { send } from './worker.ts';

/** A provider whose JWKS answers with these keys, and how its tokens fare at the Worker. */
export async function providerWith(...keys: SigningKey[]) {
  const provider = ownProvider();
  const publish = (published: SigningKey[], status = 200) =>
    provider.become({ status, keys: published.map((key) => key.publicJwk) });
  await publish(keys);
  const present = async (token: string): Promise<string> => {
    const response = await send(
      '/api/me',
      {},
      { env: provider.env, headers: { authorization: `Bearer ${token}` } },
    );
    return response.ok
      ? `${response.status} allowed`
      : `${response.status} ${(await response.json<{ error: { code: string } }>()).error.code}`;
  };
  const settings = () => ({
    url: provider.url,
    anonKey: '',
    secretKey: '',
    sharedSecret: '',
    issuer: provider.issuer,
    audience: 'authenticated',
    webhookSecrets: [],
  });
  /** The same check at a moment of the test's choosing, by settings that saw no token before unless they are given. */
  const presentAt = (token: string, now: number, auth = settings()) =>
    verifyToken(token, auth, new Date(now)).then(
      () => 'allowed',
      (error: { code: string }) => error.code,
    );
  const jwksReads = async () =>
    (await provider.requests()).filter((line) => line.endsWith('/jwks.json')).length;
  return { ...provider, publish, present, presentAt, settings, jwksReads };
}
