import * as z from 'zod';
import { sendPapers as send } from '../../../db/calls/consults.ts';
import type { UserContext } from '../../core/context.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import { byId } from '../../core/verb-input.ts';

export const sendPapersInput = byId;

export const sendPapersOutput = z.object({ ok: z.literal(true) });

/**
 * Sends the owner of an ended consult the way to its documents, by the channels that they chose. Not the documents: what is said of an animal's
 * health goes into no mailbox. Throws NOT_FOUND, WRONG_STATE.
 */
export async function sendPapers(
  ctx: UserContext,
  { id }: z.output<typeof sendPapersInput>,
): Promise<z.infer<typeof sendPapersOutput>> {
  await ctx.db.run((tx) => [send(tx, id)]);
  ringNotify(ctx);
  return { ok: true };
}
