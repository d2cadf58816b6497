import * as z from 'zod';
import { draftBounds } from '../../../contract/drafts.ts';
import { rejectDraft as reject } from '../../../db/calls/drafts.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';

export const rejectDraftInput = byId.extend({
  reason: z.string().trim().max(draftBounds.rejection).default(''),
});

export const rejectDraftOutput = z.object({});

/** The vet rejects a draft: it is kept and never shown again. Again changes nothing. Throws NOT_FOUND (not theirs), WRONG_STATE (not made yet, or its summary is signed). */
export async function rejectDraft(
  ctx: UserContext,
  { id, reason }: z.output<typeof rejectDraftInput>,
): Promise<z.output<typeof rejectDraftOutput>> {
  await ctx.db.run((tx) => [reject(tx, id, reason)]);
  return {};
}
