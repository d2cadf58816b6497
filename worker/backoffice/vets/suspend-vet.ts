import { suspendVet as suspend } from '../../../db/calls/vets.ts';
import { queueChanged } from '../../consults/consult-rooms.ts';
import type { AdminContext } from '../../core/context.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import type { VetActInput, VetActOutput } from './vet-act.ts';

/**
 * Nothing is offered to a vet from now on, and what they were being offered goes to the next one; what they have in hand they finish. Throws NOT_FOUND,
 * WRONG_STATE (suspended already), BAD_INPUT.
 */
export async function suspendVet(ctx: AdminContext, { vetId, reason }: VetActInput): Promise<VetActOutput> {
  await ctx.db.run((tx) => [suspend(tx, vetId, reason)]);
  ringNotify(ctx);
  ctx.later('queue-changed', () => queueChanged(ctx.rooms));
  return { vetId };
}
