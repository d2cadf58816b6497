import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { userProfiles } from '../../../db/schema/index.ts';
import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { nothing } from '../verb-input.ts';
import { archiveTicketSeconds, signArchiveTicket } from './archive-ticket.ts';

export const exportAccountInput = nothing;

/** `address`: where the archive can be fetched, once, until `expiresAt`. */
export const exportAccountOutput = z.object({ address: z.string(), expiresAt: z.iso.datetime() });

/**
 * Gives the caller an address at which a browser fetches everything that there is of them. Throws NOT_FOUND (no profile), RATE_LIMITED {retryAfter} (an
 * archive is being made, or was a moment ago).
 */
export async function exportAccount(ctx: UserContext): Promise<z.infer<typeof exportAccountOutput>> {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select({
        wait: sql<number>`coalesce(ceil(extract(epoch from ${userProfiles.exportAgainAt} - private.now())), 0)::int`,
      })
      .from(userProfiles)
      .where(eq(userProfiles.userId, ctx.actor.id)),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'user' } });
  if (row.wait > 0) throw new AppError('RATE_LIMITED', { params: { retryAfter: row.wait } });
  const ticket = await signArchiveTicket(ctx.settings.roomTicketSecret, ctx.actor, ctx.now);
  return {
    address: `/api/me/archive.zip?ticket=${ticket}`,
    expiresAt: new Date(ctx.now.getTime() + archiveTicketSeconds * 1_000).toISOString(),
  };
}
