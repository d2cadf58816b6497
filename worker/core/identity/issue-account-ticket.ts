import { eq } from 'drizzle-orm';
import { userProfiles } from '../../../db/schema/index.ts';
import type { UserContext } from '../context.ts';
import { type Admission, admissionSchema, admit } from '../rooms/admission.ts';
import { nothing } from '../verb-input.ts';

export const issueAccountTicketInput = nothing;

export const issueAccountTicketOutput = admissionSchema;

/**
 * A ticket for the caller's own account line, which says when something of plan, units or money changed.
 * Somebody without a profile has one, too: it may be made a moment later.
 */
export async function issueAccountTicket(ctx: UserContext): Promise<Admission> {
  const me = ctx.actor.id;
  const [[profile]] = await ctx.db.run((tx) => [
    tx.select({ name: userProfiles.displayName }).from(userProfiles).where(eq(userProfiles.userId, me)),
  ]);
  return admit(ctx, { room: `account-line/${me}`, role: 'owner', name: profile?.name ?? '' });
}
