import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** Now, as tokens tell moments: in seconds since 1970. */
export const seconds = (): number => Math.floor(Date.now() / 1000);

/** A key pair of an auth provider and what its JWKS says about it. */
export interface SigningKey {
  readonly kid: string;
  readonly alg: 'ES256' | 'RS256' | 'PS256' | 'ES384';
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function newSigningKey(alg: SigningKey['alg'] = 'ES256'): Promise<SigningKey> {
  const kid = crypto.randomUUID();
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  return { kid, alg, privateKey, publicJwk };
}

/** An access token as Supabase Auth writes it, signed with this key. `claims` and `header` are put over the usual ones. */
export function signToken(
  key: SigningKey,
  issuer: string,
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
): Promise<string> {
  const now = seconds();
  const sub = crypto.randomUUID();
  return new SignJWT({
    iss: issuer,
    aud: 'authenticated',
    sub,
    role: 'authenticated',
    email: `${sub}@example.test`,
    session_id: crypto.randomUUID(),
    app_metadata: { provider: 'email' },
    user_metadata: {},
    iat: now,
    exp: now + 3600,
    ...claims,
  })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'JWT', ...header })
    .sign(key.privateKey);
}
