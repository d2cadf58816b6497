import * as z from 'zod';
import { roleSchema } from '../../../party/protocol/room-state.ts';
import { roomPathSchema } from '../../../party/room-path.ts';
import { readOwnToken, signOwnToken } from '../own-token.ts';

/** How long a ticket admits, in seconds. The room closes the connection then (4401) and the client asks for a new one. */
export const TICKET_LIFE_S = 15 * 60;

const audience = 'room';

const claimsSchema = z.object({
  room: roomPathSchema,
  sub: z.uuid(),
  role: roleSchema,
  name: z.string(),
  /** The auth session it was issued in; null when the auth server names none. */
  sid: z.string().nullable(),
  /** What in the room the person comes for; null where the room is about one thing. */
  about: z.uuid().nullable(),
  iat: z.number().int(),
  exp: z.number().int(),
});

/** Who may enter which room, until when. `iat` and `exp` are seconds. */
export type TicketClaims = z.infer<typeof claimsSchema>;

/** Signs a ticket (HS256) that admits one person to one room for TICKET_LIFE_S. */
export async function issueTicket(
  secret: string,
  claims: Omit<TicketClaims, 'iat' | 'exp'>,
  now: Date,
): Promise<{ ticket: string; expiresAt: string }> {
  const { sub, ...rest } = claims;
  const iat = Math.floor(now.getTime() / 1000);
  const exp = iat + TICKET_LIFE_S;
  const ticket = await signOwnToken(secret, { audience, sub, iat, exp, rest });
  return { ticket, expiresAt: new Date(exp * 1000).toISOString() };
}

/** The claims of a genuine ticket that is still good at `now`, else null. */
export async function verifyTicket(secret: string, ticket: string, now: Date): Promise<TicketClaims | null> {
  return claimsSchema.safeParse(await readOwnToken(secret, ticket, { audience, now })).data ?? null;
}
