import { errors, jwtVerify } from 'jose';
import * as z from 'zod';
import type { SignedIn } from '../../../db/actor.ts';
import type { Settings } from '../../env.ts';
import { AppError } from '../errors.ts';
import { SigningKeys } from './signing-keys.ts';
import { VerifiedTokens } from './verified-tokens.ts';

/** Longer tokens are refused unread; a Supabase token with much metadata has about 4 KB. */
const maxTokenLength = 16_384;
/** Clocks of the provider and ours may differ by this, in seconds. */
const clockTolerance = 5;

const claimsSchema = z.object({
  sub: z.uuid(),
  iat: z.number().int(),
  exp: z.number(),
  // Which database role we act with is chosen by our code: any other word here is refused, not obeyed.
  role: z.literal('authenticated'),
  email: z.string().max(320).default(''),
  session_id: z.uuid().nullish(),
  aal: z.string().nullish(),
  // Written by the provider's owner alone. `user_metadata` is the person's own writing and is not read at all.
  app_metadata: z.object({ role: z.string().max(40).nullish() }).nullish(),
});

const keySets = new Map<string, SigningKeys>();
const sharedKeys = new Map<string, Promise<CryptoKey>>();
/** Of the settings by which they were found good. */
const verified = new WeakMap<Settings['auth'], VerifiedTokens>();

function verifiedBy(auth: Settings['auth']): VerifiedTokens {
  const tokens = verified.get(auth) ?? new VerifiedTokens();
  verified.set(auth, tokens);
  return tokens;
}

function keysOf(url: string): SigningKeys {
  const keys = keySets.get(url) ?? new SigningKeys(url);
  keySets.set(url, keys);
  return keys;
}

/** The key of a shared secret, made once per isolate. */
function sharedKeyOf(secret: string): Promise<CryptoKey> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key =
    sharedKeys.get(secret) ??
    crypto.subtle.importKey('raw', new TextEncoder().encode(secret), hmac, false, ['verify']);
  sharedKeys.set(secret, key);
  return key;
}

/**
 * Turns a Supabase access token into the person it names. Signature by the provider's keys (ES256 or RS256), or HS256 where
 * a shared secret is set; issuer, audience, `exp` and `sub` are required (RFC 8725).
 * Throws UNAUTHENTICATED, or UNAVAILABLE when the provider's keys cannot be had.
 */
export async function verifyToken(token: string, auth: Settings['auth'], now: Date): Promise<SignedIn> {
  if (token.length > maxTokenLength) throw new AppError('UNAUTHENTICATED', { internal: 'Token too long' });
  const known = verifiedBy(auth).find(token, now.getTime());
  if (known !== null) return known;
  const rules = {
    issuer: auth.issuer,
    audience: auth.audience,
    requiredClaims: ['exp', 'sub', 'aud', 'iat'],
    clockTolerance,
    currentDate: now,
  };
  try {
    const { payload } =
      auth.sharedSecret === ''
        ? await jwtVerify(token, keysOf(`${auth.url}/auth/v1/.well-known/jwks.json`).at(now.getTime()), {
            ...rules,
            algorithms: ['ES256', 'RS256'],
          })
        : await jwtVerify(token, await sharedKeyOf(auth.sharedSecret), {
            ...rules,
            algorithms: ['HS256'],
          });
    const claims = claimsSchema.parse(payload);
    const actor: SignedIn = {
      kind: 'user',
      id: claims.sub,
      email: claims.email,
      sessionId: claims.session_id ?? null,
      issuedAt: claims.iat,
      assurance: claims.aal === 'aal2' ? 'aal2' : 'aal1',
      appRole: claims.app_metadata?.role ?? null,
    };
    verifiedBy(auth).keep(token, actor, now.getTime(), (claims.exp + clockTolerance) * 1_000);
    return actor;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError)
      throw new AppError('UNAUTHENTICATED', { internal: error.name, cause: error });
    throw error;
  }
}

/**
 * The token of an `Authorization` header; null without the header.
 * Throws UNAUTHENTICATED for anything but one bearer token (RFC 6750).
 */
export function bearerToken(header: string | undefined): string | null {
  if (header === undefined) return null;
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i.exec(header)?.[1];
  if (token === undefined) throw new AppError('UNAUTHENTICATED', { internal: 'Not one bearer token' });
  return token;
}
