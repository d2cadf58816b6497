import * as z from 'zod';
import type { UserContext } from '../../core/context.ts';
import { bringOut, type Version, versionSchema } from '../publishing/version.ts';
import { ownSite } from './own-site.ts';

export const rollBackInput = z.object({
  id: z.uuid(),
  /** The one to bring back. */
  version: z.number().int().min(1),
  /** Later, by itself (ISO 8601). */
  at: z.iso.datetime().optional(),
});

export const rollBackOutput = versionSchema;

/** Publishes an older version again, as a new one; what is being edited stays as it is. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE, QUOTA_EXCEEDED, BAD_INPUT. */
export async function rollBack(
  ctx: UserContext,
  { id, version, at }: z.output<typeof rollBackInput>,
): Promise<Version> {
  const { businessId } = await ownSite(ctx, id);
  return bringOut(ctx, businessId, { siteId: id, what: { version }, overrideReason: null, at: at ?? null });
}
