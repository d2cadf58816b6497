import * as z from 'zod';
import { lookAtLink as look } from '../../../db/calls/guests.ts';
import type { VisitorContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { hashOfToken } from '../../core/link-token.ts';
import { guestSession, guestSessionSchema, linkInput } from './guest-session.ts';

export const lookAtLinkInput = linkInput;

/** The session of somebody who came by this link before; null: they may come in. */
export const lookAtLinkOutput = z.object({ session: guestSessionSchema.nullable() });

/** Whether a link lets somebody in; uses nothing up. Throws NOT_FOUND, whatever is wrong with it. */
export async function lookAtLink(
  ctx: VisitorContext,
  input: z.output<typeof lookAtLinkInput>,
): Promise<z.infer<typeof lookAtLinkOutput>> {
  const tokenHash = await hashOfToken(input.link);
  const [[found]] = await ctx.db.run((tx) => [look(tx, { tokenHash, device: input.device })]);
  if (found === undefined) throw new AppError('INTERNAL');
  const { guestId, consultId } = found;
  return { session: guestId === null ? null : await guestSession(ctx, guestId, consultId) };
}
