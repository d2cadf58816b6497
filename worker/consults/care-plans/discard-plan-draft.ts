import * as z from 'zod';
import { discardPlanDraft as discard } from '../../../db/calls/care-plans.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';

export const discardPlanDraftInput = byId;

export const discardPlanDraftOutput = z.object({ ok: z.literal(true) });

/** Throws the draft of a plan away; without one it changes nothing. `id`: the consult's. Throws NOT_FOUND, WRONG_STATE (in hand no more). */
export async function discardPlanDraft(
  ctx: UserContext,
  { id }: z.output<typeof discardPlanDraftInput>,
): Promise<z.infer<typeof discardPlanDraftOutput>> {
  await ctx.db.run((tx) => [discard(tx, id)]);
  return { ok: true };
}
