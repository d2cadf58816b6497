import * as z from 'zod';
import { importBrought } from '../../../../db/calls/sites/imports.ts';
import type { RequestContext } from '../../../core/context.ts';
import { AppError } from '../../../core/errors.ts';
import { readSignedWebhook, type SignedWebhook } from '../../../core/signed-webhook.ts';
import { broughtPagesSchema } from './brought-pages.ts';

/** What became of pages that n8n brought: they are read, or nobody waits for them (again, too late, another job). */
type PagesOutcome = 'taken' | 'ignored';

/** The call back of n8n. No pages: it could not have them, and they are fetched here. */
export const pagesBroughtSchema = z.object({
  type: z.literal('import.brought'),
  data: z.object({ job: z.uuid(), attempt: z.number().int().min(1).max(100), pages: broughtPagesSchema }),
});

/**
 * Takes the call back of n8n in: pages of an old site that it was asked for. What it brings counts once, and only while the job waits for it. Throws PROVIDER_OFF (no n8n is set: then
 * nothing is ever accepted), BAD_INPUT (not signed, too old, not such a call; nothing is kept).
 */
export async function receivePages(ctx: RequestContext, input: SignedWebhook): Promise<PagesOutcome> {
  const { n8n } = ctx.settings;
  if (n8n === null) throw new AppError('PROVIDER_OFF', { params: { provider: 'n8n' } });
  const said = pagesBroughtSchema.safeParse(readSignedWebhook(n8n.secrets, input));
  if (!said.success)
    throw new AppError('BAD_INPUT', { internal: `Not a call back: ${z.prettifyError(said.error)}` });
  const { job, attempt, pages } = said.data.data;
  const [rows] = await ctx.database
    .asService('n8n-webhook', ctx.request)
    .run((tx) => [importBrought(tx, { id: job, attempt }, pages)]);
  const outcome = rows.length > 0 ? 'taken' : 'ignored';
  if (outcome === 'taken') ctx.later('import', () => ctx.enqueue({ kind: 'import' }));
  ctx.log.info('webhook', { provider: 'n8n', code: outcome });
  return outcome;
}
