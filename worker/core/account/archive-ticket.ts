import { errors } from 'jose';
import * as z from 'zod';
import type { SignedIn } from '../../../db/actor.ts';
import { readOwnToken, signOwnToken } from '../own-token.ts';

/** For how long an address of an archive is good, in seconds: a browser follows it at once. */
export const archiveTicketSeconds = 5 * 60;

const audience = 'account-archive';

const claimsSchema = z.object({
  sub: z.uuid(),
  email: z.string(),
  sid: z.uuid().nullable(),
  issuedAt: z.number().int(),
  assurance: z.enum(['aal1', 'aal2']),
});

/** Signs what lets a browser fetch the archive of one person without their token, with the rights of the session that asked for it. */
export const signArchiveTicket = (secret: string, actor: SignedIn, now: Date): Promise<string> => {
  const iat = Math.floor(now.getTime() / 1_000);
  const { email, sessionId: sid, issuedAt, assurance } = actor;
  return signOwnToken(secret, {
    audience,
    sub: actor.id,
    iat,
    exp: iat + archiveTicketSeconds,
    rest: { email, sid, issuedAt, assurance },
  });
};

/** Whose archive a ticket is for; null when it is not ours or has run out. */
export async function readArchiveTicket(secret: string, ticket: string, now: Date): Promise<SignedIn | null> {
  const payload = await readOwnToken(secret, ticket, { audience, now });
  if (payload instanceof errors.JOSEError) return null;
  const { sub: id, sid: sessionId, ...claims } = claimsSchema.parse(payload);
  return { kind: 'user', id, sessionId, ...claims, appRole: null };
}
