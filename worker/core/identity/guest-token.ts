import { errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import type { Guest } from '../../../db/actor.ts';
import { AppError } from '../errors.ts';

/** How long a guest's token is good for, in seconds. Whether the guest may still be in the consult the database says each time. */
export const guestTokenLifeS = 24 * 60 * 60;

const audience = 'guest';

const claimsSchema = z.object({ sub: z.uuid(), consult: z.uuid() });

const keyOf = (secret: string) => new TextEncoder().encode(secret);

/** Signs the token (HS256) by which a guest's browser is known. */
export async function issueGuestToken(
  secret: string,
  guest: Omit<Guest, 'kind'>,
  now: Date,
): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  return new SignJWT({ consult: guest.consultId })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(guest.id)
    .setAudience(audience)
    .setIssuedAt(iat)
    .setExpirationTime(iat + guestTokenLifeS)
    .sign(keyOf(secret));
}

/** The token of an `Authorization: Guest` header; null when the header is of another kind or absent. */
export const guestTokenIn = (header: string | undefined): string | null =>
  /^Guest +([\w-]{1,500}\.[\w-]{1,500}\.[\w-]{1,500}) *$/i.exec(header ?? '')?.[1] ?? null;

/** The guest of a genuine token. Throws UNAUTHENTICATED. */
export async function verifyGuestToken(secret: string, token: string, now: Date): Promise<Guest> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ['HS256'],
      audience,
      requiredClaims: ['exp', 'iat', 'sub'],
      currentDate: now,
    });
    const { sub, consult } = claimsSchema.parse(payload);
    return { kind: 'guest', id: sub, consultId: consult };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError)
      throw new AppError('UNAUTHENTICATED', { internal: error.name, cause: error });
    throw error;
  }
}
