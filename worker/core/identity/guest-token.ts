import { errors } from 'jose';
import * as z from 'zod';
import type { Guest } from '../../../db/actor.ts';
import { AppError } from '../errors.ts';
import { readOwnToken, signOwnToken } from '../own-token.ts';

/** How long a guest's token is good for, in seconds. Whether the guest may still be in the consult the database says each time. */
export const guestTokenLifeS = 24 * 60 * 60;

const audience = 'guest';

const claimsSchema = z.object({ sub: z.uuid(), consult: z.uuid() });

/** Signs the token (HS256) by which a guest's browser is known. */
export function issueGuestToken(secret: string, guest: Omit<Guest, 'kind'>, now: Date): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  const rest = { consult: guest.consultId };
  return signOwnToken(secret, { audience, sub: guest.id, iat, exp: iat + guestTokenLifeS, rest });
}

/** The token of an `Authorization: Guest` header; null when the header is of another kind or absent. */
export const guestTokenIn = (header: string | undefined): string | null =>
  /^Guest +([\w-]{1,500}\.[\w-]{1,500}\.[\w-]{1,500}) *$/i.exec(header ?? '')?.[1] ?? null;

/** The guest of a genuine token. Throws UNAUTHENTICATED. */
export async function verifyGuestToken(secret: string, token: string, now: Date): Promise<Guest> {
  const read = await readOwnToken(secret, token, { audience, now });
  const claims = claimsSchema.safeParse(read);
  if (claims.success) return { kind: 'guest', id: claims.data.sub, consultId: claims.data.consult };
  const cause = read instanceof errors.JOSEError ? read : claims.error;
  throw new AppError('UNAUTHENTICATED', { internal: cause.name, cause });
}
