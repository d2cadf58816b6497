import { sql } from 'drizzle-orm';
import type * as z from 'zod';
import { chatSessions } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Admission, admissionSchema, admit } from '../../core/rooms/admission.ts';
import { byId } from '../../core/verb-input.ts';
import { isSideOf } from './consult-sides.ts';

export const issueSessionTicketInput = byId;

export const issueSessionTicketOutput = admissionSchema;

/** A ticket for the consult's room, for its owner and its vet, also to read it after the end. Throws NOT_FOUND. */
export async function issueSessionTicket(
  ctx: UserContext,
  input: z.output<typeof issueSessionTicketInput>,
): Promise<Admission> {
  const me = ctx.actor.id;
  const [[consult]] = await ctx.db.run((tx) => [
    tx
      .select({
        ownerId: chatSessions.ownerId,
        name: sql<string>`public.fn_display_name(${me}::uuid)`,
      })
      .from(chatSessions)
      .where(isSideOf(input.id, me)),
  ]);
  if (consult === undefined) throw new AppError('NOT_FOUND');
  return admit(ctx, {
    room: `consult-room/${input.id}`,
    role: consult.ownerId === me ? 'owner' : 'vet',
    name: consult.name,
  });
}
