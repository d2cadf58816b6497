import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm';
import * as z from 'zod';
import { mostOpenLinks } from '../../../contract/guests.ts';
import { chatSessions, consultGuests, consultLinks } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { isSideOf } from '../sessions/consult-sides.ts';
import { guestSchema, linkSchema } from './link.ts';

export const listLinksInput = byId;

export const listLinksOutput = z.object({
  /** The links that still let somebody in. */
  links: z.array(linkSchema),
  guests: z.array(guestSchema),
});

const mostGuests = 200;

/** The open links of a consult and who came in, for its two sides. Throws NOT_FOUND. */
export async function listLinks(
  ctx: UserContext,
  { id }: z.output<typeof listLinksInput>,
): Promise<z.infer<typeof listLinksOutput>> {
  const [[consult], links, guests] = await ctx.db.run((tx) => [
    tx.select({ id: chatSessions.id }).from(chatSessions).where(isSideOf(id, ctx.actor.id)),
    tx
      .select({
        id: consultLinks.id,
        uses: consultLinks.uses,
        maxUses: consultLinks.maxUses,
        createdAt: consultLinks.createdAt,
        expiresAt: consultLinks.expiresAt,
      })
      .from(consultLinks)
      .where(
        and(
          eq(consultLinks.consultId, id),
          isNull(consultLinks.revokedAt),
          gt(consultLinks.expiresAt, ctx.now),
          lt(consultLinks.uses, consultLinks.maxUses),
        ),
      )
      .orderBy(asc(consultLinks.createdAt))
      .limit(mostOpenLinks),
    tx
      .select({ id: consultGuests.id, name: consultGuests.name, createdAt: consultGuests.createdAt })
      .from(consultGuests)
      .where(and(eq(consultGuests.consultId, id), isNull(consultGuests.removedAt)))
      .orderBy(asc(consultGuests.createdAt))
      .limit(mostGuests),
  ]);
  if (consult === undefined) throw new AppError('NOT_FOUND');
  return {
    links: links.map(({ createdAt, expiresAt, ...link }) => ({
      ...link,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
    guests: guests.map(({ id, name, createdAt }) => ({ id, name, enteredAt: createdAt.toISOString() })),
  };
}
