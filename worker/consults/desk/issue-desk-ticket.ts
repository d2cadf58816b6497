import { eq } from 'drizzle-orm';
import { userProfiles } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Admission, admissionSchema, admit } from '../../core/rooms/admission.ts';
import { nothing } from '../../core/verb-input.ts';

export const issueDeskTicketInput = nothing;

export const issueDeskTicketOutput = admissionSchema;

/** A ticket for the lobby, where a vet sees who waits. `ctx.db` is a vet's door: it throws FORBIDDEN for others. */
export async function issueDeskTicket(ctx: UserContext): Promise<Admission> {
  const [[vet]] = await ctx.db.run((tx) => [
    tx
      .select({ name: userProfiles.displayName })
      .from(userProfiles)
      .where(eq(userProfiles.userId, ctx.actor.id)),
  ]);
  if (vet === undefined) throw new AppError('FORBIDDEN');
  return admit(ctx, { room: 'lobby/main', role: 'vet', name: vet.name });
}
