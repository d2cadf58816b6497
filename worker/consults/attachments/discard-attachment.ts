import * as z from 'zod';
import { discardFile } from '../../../db/calls/files.ts';
import type { ConsultContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';

export const discardAttachmentInput = byId;

export const discardAttachmentOutput = z.object({ id: z.uuid() });

/** Gives up a file of the caller that nothing shows yet, complete or not; its bytes go. Again it changes nothing. Throws NOT_FOUND. */
export async function discardAttachment(
  ctx: ConsultContext,
  { id }: z.output<typeof discardAttachmentInput>,
): Promise<z.infer<typeof discardAttachmentOutput>> {
  await ctx.db.run((tx) => [discardFile(tx, id)]);
  ctx.later('clear-files', () => ctx.enqueue({ kind: 'clear-files' }));
  return { id };
}
