import { base64url, importJWK, SignJWT } from 'jose';

/** The pair that names us to push services (RFC 8292): base64url, the public key as 65 bytes, the private one as 32. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
  /** `mailto:` or an address, for whoever runs the service. */
  readonly contact: string;
}

/** A token is good for a day at most; this leaves room for clocks. */
const lifeS = 12 * 60 * 60;

/** The `Authorization` header for an endpoint. Throws when the keys are none. */
export async function vapidHeader(keys: VapidKeys, endpoint: string, now: Date): Promise<string> {
  const point = base64url.decode(keys.publicKey);
  const key = await importJWK(
    {
      kty: 'EC',
      crv: 'P-256',
      x: base64url.encode(point.slice(1, 33)),
      y: base64url.encode(point.slice(33, 65)),
      d: keys.privateKey,
    },
    'ES256',
  );
  const seconds = Math.floor(now.getTime() / 1_000);
  const token = await new SignJWT({ sub: keys.contact })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .setAudience(new URL(endpoint).origin)
    .setExpirationTime(seconds + lifeS)
    .sign(key);
  return `vapid t=${token}, k=${keys.publicKey}`;
}
