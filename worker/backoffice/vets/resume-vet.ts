import { resumeVet as resume } from '../../../db/calls/vets.ts';
import type { AdminContext } from '../../core/context.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import type { VetActInput, VetActOutput } from './vet-act.ts';

/**
 * A suspended vet may go on duty again. Throws NOT_FOUND, WRONG_STATE (not suspended), BAD_INPUT.
 */
export async function resumeVet(ctx: AdminContext, { vetId, reason }: VetActInput): Promise<VetActOutput> {
  await ctx.db.run((tx) => [resume(tx, vetId, reason)]);
  ringNotify(ctx);
  return { vetId };
}
