import * as z from 'zod';
import { linkHours, mostLinkUses } from '../../../contract/guests.ts';
import { createLink as create } from '../../../db/calls/guests.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { hashOfToken, newLinkToken } from '../../core/link-token.ts';
import { byId } from '../../core/verb-input.ts';
import { linkSchema } from './link.ts';

export const createLinkInput = byId.extend({
  /** How many people it lets in. */
  uses: z.number().int().min(1).max(mostLinkUses).default(1),
  hours: z.literal(linkHours).default(24),
});

export const createLinkOutput = linkSchema.extend({
  /** What lets somebody in; it is told this once and kept nowhere. */
  token: z.string(),
});

/** A side of a consult that waits or runs makes a link that lets others in. Throws NOT_FOUND, WRONG_STATE (it is over, or has too many links). */
export async function createLink(
  ctx: UserContext,
  { id, uses, hours }: z.output<typeof createLinkInput>,
): Promise<z.infer<typeof createLinkOutput>> {
  const token = newLinkToken(24);
  const tokenHash = await hashOfToken(token);
  const [[link]] = await ctx.db.run((tx) => [create(tx, { consultId: id, tokenHash, uses, hours })]);
  if (link === undefined) throw new AppError('INTERNAL');
  return {
    id: link.id,
    uses: link.uses,
    maxUses: link.maxUses,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    token,
  };
}
