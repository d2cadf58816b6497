import * as z from 'zod';
import type { RequestContext } from '../../core/context.ts';
import { issueGuestToken } from '../../core/identity/guest-token.ts';

/** What a guest's browser keeps: goes as `Authorization: Guest <token>` with each call. */
export const guestSessionSchema = z.object({ guestId: z.uuid(), consultId: z.uuid(), token: z.string() });
export type GuestSession = z.infer<typeof guestSessionSchema>;

/** What a link and a browser are known by. A link that is malformed is as wrong as any other. */
export const linkInput = z.object({
  link: z.string().max(200),
  /** A key that the browser made: it comes back by the same link without using it up. */
  device: z.uuid(),
});

/** The session of somebody whom the database knows as a guest. */
export async function guestSession(
  ctx: RequestContext,
  guestId: string,
  consultId: string,
): Promise<GuestSession> {
  const guest = { id: guestId, consultId };
  return { guestId, consultId, token: await issueGuestToken(ctx.settings.roomTicketSecret, guest, ctx.now) };
}
