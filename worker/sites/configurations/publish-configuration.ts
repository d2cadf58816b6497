import * as z from 'zod';
import { siteLengths } from '../../../contract/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { checkDraft } from '../publishing/check-draft.ts';
import { bringOut, versionSchema } from '../publishing/version.ts';
import { readDraft } from './read-draft.ts';

export const publishConfigurationInput = byId.extend({
  siteId: z.uuid(),
  /** What the client showed: `validate` says it. */
  revision: z.number().int(),
  /** Why it goes out in spite of what the checks find. */
  overrideReason: z.string().trim().min(1).max(siteLengths.overrideReason).optional(),
  /** Later, by itself (ISO 8601). */
  at: z.iso.datetime().optional(),
});

export const publishConfigurationOutput = versionSchema;

/**
 * Puts what is edited of a configuration on the web, at once or later. Throws NOT_FOUND, FORBIDDEN, CONFLICT (revision: something was changed since it was
 * looked at), WRONG_STATE (subject `findings`, count: what stops it; subject `site`: it is closed), QUOTA_EXCEEDED, BAD_INPUT.
 */
export async function publishConfiguration(
  ctx: UserContext,
  { id, siteId, revision, overrideReason, at }: z.output<typeof publishConfigurationInput>,
): Promise<z.infer<typeof publishConfigurationOutput>> {
  const draft = await readDraft(ctx, id);
  if (draft.revision !== revision) throw new AppError('CONFLICT', { params: { revision: draft.revision } });
  const stops = (await checkDraft(ctx, draft)).filter(({ severity }) => severity === 'stops');
  if (stops.length > 0 && overrideReason === undefined)
    throw new AppError('WRONG_STATE', { params: { subject: 'findings', count: stops.length } });
  return bringOut(ctx, draft.businessId, {
    siteId,
    what: { configurationId: id, revision },
    overrideReason: stops.length > 0 ? (overrideReason ?? null) : null,
    at: at ?? null,
  });
}
