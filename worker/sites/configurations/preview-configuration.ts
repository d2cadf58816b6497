import * as z from 'zod';
import { addPreview } from '../../../db/calls/sites/configurations.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { hashOfToken, newLinkToken } from '../../core/link-token.ts';
import { byId } from '../../core/verb-input.ts';

export const previewConfigurationInput = byId;

export const previewConfigurationOutput = z.object({
  /** Told this once; whoever has it sees what is being edited. */
  url: z.url(),
  expiresAt: z.iso.datetime(),
});

/** Makes a link to what is being edited, good for three days. Throws NOT_FOUND, FORBIDDEN. */
export async function previewConfiguration(
  ctx: UserContext,
  { id }: z.output<typeof previewConfigurationInput>,
): Promise<z.infer<typeof previewConfigurationOutput>> {
  const token = newLinkToken(32);
  const hash = await hashOfToken(token);
  const [[row]] = await ctx.db.run((tx) => [addPreview(tx, id, hash)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return { url: `${ctx.settings.appUrl}/preview/${token}`, expiresAt: row.expiresAt.toISOString() };
}
