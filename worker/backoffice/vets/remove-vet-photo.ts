import { removeVetPhoto as remove } from '../../../db/calls/vets.ts';
import type { AdminContext } from '../../core/context.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import type { VetActInput, VetActOutput } from './vet-act.ts';

/** Takes a vet's photo away, for everybody and for good; the vet is told and may show another. Throws NOT_FOUND (no such vet, or no photo), BAD_INPUT. */
export async function removeVetPhoto(
  ctx: AdminContext,
  { vetId, reason }: VetActInput,
): Promise<VetActOutput> {
  await ctx.db.run((tx) => [remove(tx, vetId, reason)]);
  ringNotify(ctx);
  ctx.later('clear-files', () => ctx.enqueue({ kind: 'clear-files' }));
  return { vetId };
}
