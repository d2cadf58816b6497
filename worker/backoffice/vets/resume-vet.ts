import * as z from 'zod';
import { resumeVet as resume } from '../../../db/calls/vets.ts';
import type { AdminContext } from '../../core/context.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import { actReason } from './act-reason.ts';

export const resumeVetInput = z.object({ vetId: z.uuid(), reason: actReason });

export const resumeVetOutput = z.object({ vetId: z.uuid() });

/**
 * A suspended vet may go on duty again. Throws NOT_FOUND, WRONG_STATE (not suspended), BAD_INPUT.
 */
export async function resumeVet(
  ctx: AdminContext,
  { vetId, reason }: z.output<typeof resumeVetInput>,
): Promise<z.infer<typeof resumeVetOutput>> {
  await ctx.db.run((tx) => [resume(tx, vetId, reason)]);
  ringNotify(ctx);
  return { vetId };
}
