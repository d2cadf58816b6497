import * as z from 'zod';
import { roleSchema } from '../../../party/protocol/room-state.ts';
import type { TicketClaims } from './ticket.ts';

/** Who was let into a room and until when, in ms since 1970: what the Worker read from a genuine ticket. */
export const passSchema = z.object({
  userId: z.uuid(),
  role: roleSchema,
  name: z.string(),
  /** The auth session of the ticket; a signed-out device is put out by it. */
  sessionId: z.string().nullable(),
  /** What in the room they come for; null where the room is about one thing. */
  about: z.uuid().nullable(),
  issuedAt: z.int(),
  expiresAt: z.int(),
  requestId: z.string(),
});
export type Pass = z.infer<typeof passSchema>;

const header = 'x-room-pass';

/**
 * The request as the room's object sees it: with the Worker's word on who it is, in place of whatever the client put there,
 * and without ticket and other parameters. Objects are reached through the Worker only: nobody else can say this.
 */
export function withPass(request: Request, claims: TicketClaims, requestId: string): Request {
  const pass: Pass = {
    userId: claims.sub,
    role: claims.role,
    name: claims.name,
    sessionId: claims.sid,
    about: claims.about,
    issuedAt: claims.iat * 1000,
    expiresAt: claims.exp * 1000,
    requestId,
  };
  const url = new URL(request.url);
  url.search = '';
  const passed = new Request(url, request);
  passed.headers.set(header, encodeURIComponent(JSON.stringify(pass)));
  return passed;
}

/** Whom the Worker let in; null when the request did not come through `withPass`. */
export function readPass(request: Request): Pass | null {
  const text = request.headers.get(header);
  return text === null ? null : (passSchema.safeParse(JSON.parse(decodeURIComponent(text))).data ?? null);
}
