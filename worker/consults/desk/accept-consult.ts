import * as z from 'zod';
import { acceptConsult as accept } from '../../../db/calls/consults.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import { admissionSchema, admit } from '../../core/rooms/admission.ts';
import { tellRoom, vetNameOf } from '../tell-room.ts';

export const acceptConsultInput = z.object({ sessionId: z.uuid() });

export const acceptConsultOutput = admissionSchema.extend({ sessionId: z.uuid() });

/**
 * The calling vet takes a waiting consult and gets a ticket for its room; everyone in the room and the lobby is told.
 * Throws NOT_FOUND (no such consult, or the caller is no vet), ALREADY_TAKEN, WRONG_STATE, OFFERED_ELSEWHERE (a colleague is
 * being asked), DESK_FULL (as many in hand as they take at once), RESERVATION_EXPIRED.
 */
export async function acceptConsult(
  ctx: UserContext,
  input: z.output<typeof acceptConsultInput>,
): Promise<z.infer<typeof acceptConsultOutput>> {
  const [[consult], [vet]] = await ctx.db.run((tx) => [
    accept(tx, input.sessionId),
    vetNameOf(tx, input.sessionId),
  ]);
  if (consult === undefined) throw new AppError('INTERNAL');
  const name = vet?.vetName ?? '';
  tellRoom(ctx, consult, name);
  if (consult.awaySince !== null) ringNotify(ctx);
  const admission = await admit(ctx, { room: `consult-room/${consult.id}`, role: 'vet', name });
  return { sessionId: consult.id, ...admission };
}
