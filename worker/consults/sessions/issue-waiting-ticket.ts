import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod';
import { chatSessions } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Admission, admissionSchema, admit } from '../../core/rooms/admission.ts';
import { byId } from '../../core/verb-input.ts';

export const issueWaitingTicketInput = byId;

export const issueWaitingTicketOutput = admissionSchema;

/** A ticket for the lobby, where the owner of this consult follows its place in the queue. Throws NOT_FOUND. */
export async function issueWaitingTicket(
  ctx: UserContext,
  input: z.output<typeof issueWaitingTicketInput>,
): Promise<Admission> {
  const me = ctx.actor.id;
  const [[consult]] = await ctx.db.run((tx) => [
    tx
      .select({ name: sql<string>`public.fn_display_name(${me}::uuid)` })
      .from(chatSessions)
      .where(and(eq(chatSessions.id, input.id), eq(chatSessions.ownerId, me))),
  ]);
  if (consult === undefined) throw new AppError('NOT_FOUND');
  return admit(ctx, { room: 'lobby/main', role: 'owner', name: consult.name, about: input.id });
}
