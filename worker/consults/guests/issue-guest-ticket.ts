import { eq } from 'drizzle-orm';
import { consultGuests } from '../../../db/schema/index.ts';
import type { GuestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Admission, admissionSchema, admit } from '../../core/rooms/admission.ts';

export const issueGuestTicketOutput = admissionSchema;

/** A ticket for the room of the guest's consult, while it waits or runs. Throws SESSION_REVOKED (put out), WRONG_STATE (it is over). */
export async function issueGuestTicket(ctx: GuestContext): Promise<Admission> {
  const [[guest]] = await ctx.db.run((tx) => [
    tx
      .select({ name: consultGuests.name, consultId: consultGuests.consultId })
      .from(consultGuests)
      .where(eq(consultGuests.id, ctx.actor.id)),
  ]);
  if (guest === undefined) throw new AppError('NOT_FOUND');
  return admit(ctx, { room: `consult-room/${guest.consultId}`, role: 'guest', name: guest.name });
}
