import * as z from 'zod';
import { lookAtConsult as look } from '../../../db/calls/desk.ts';
import { type WholeCase, wholeCaseSchema } from '../../../party/protocol/waiting-case.ts';
import type { UserContext } from '../../core/context.ts';

export const lookAtConsultInput = z.object({ sessionId: z.uuid() });

export const lookAtConsultOutput = wholeCaseSchema;

/** The calling vet opens a consult that waits, on purpose: the audit log has it. Throws NOT_FOUND, ALREADY_TAKEN, WRONG_STATE. */
export async function lookAtConsult(
  ctx: UserContext,
  input: z.output<typeof lookAtConsultInput>,
): Promise<WholeCase> {
  const [[row]] = await ctx.db.run((tx) => [look(tx, input.sessionId)]);
  return wholeCaseSchema.parse(row?.facts);
}
