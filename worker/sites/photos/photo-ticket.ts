import * as z from 'zod';
import { readOwnToken, signOwnToken } from '../../core/own-token.ts';
import { photoSchema } from '../content/photo.ts';

/** How long the files of a photo are taken by one ticket, in seconds. */
const ticketLifeS = 60 * 60;
const audience = 'site-photo';

const claimsSchema = z.object({
  sub: z.uuid(),
  ...photoSchema.pick({ width: true, height: true, files: true }).shape,
});

/** Which files of which photo a ticket lets in. */
export interface PhotoClaims extends Omit<z.output<typeof claimsSchema>, 'sub'> {
  readonly id: string;
}

/** Signs a ticket (HS256) that lets the files of one photo in. */
export function issuePhotoTicket(secret: string, { id, ...rest }: PhotoClaims, now: Date): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  return signOwnToken(secret, { audience, sub: id, iat, exp: iat + ticketLifeS, rest });
}

/** What a genuine ticket that is still good at `now` says, else null. */
export async function verifyPhotoTicket(
  secret: string,
  ticket: string,
  now: Date,
): Promise<PhotoClaims | null> {
  const claims = claimsSchema.safeParse(await readOwnToken(secret, ticket, { audience, now })).data;
  if (claims === undefined) return null;
  const { sub: id, ...rest } = claims;
  return { id, ...rest };
}
