import * as z from 'zod';
import { requestDraft as request } from '../../../db/calls/drafts.ts';
import type { UserContext } from '../../core/context.ts';
import { localeSchema } from '../../core/locale.ts';
import { byId } from '../../core/verb-input.ts';

export const requestDraftInput = byId.extend({ locale: localeSchema });

export const requestDraftOutput = z.object({});

/**
 * The vet wants a draft of an ended consult in this language; where there is one, or they rejected it, it changes nothing. Throws NOT_FOUND (not its vet), WRONG_STATE (it has
 * not ended, or was erased).
 */
export async function requestDraft(
  ctx: UserContext,
  { id, locale }: z.output<typeof requestDraftInput>,
): Promise<z.output<typeof requestDraftOutput>> {
  const [[row]] = await ctx.db.run((tx) => [request(tx, id, locale)]);
  if (row?.isNew === true) ctx.later('drafts', () => ctx.enqueue({ kind: 'drafts' }));
  return {};
}
