import * as z from 'zod';
import { type Publication, publishSite, untoldSites } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { tellEdge } from '../edge/tell-edge.ts';

/** A version of a site, without what is in it. */
export const versionSchema = z.object({
  siteId: z.uuid(),
  number: z.number().int(),
  /** The version that it brought back; null for one of what was being edited. */
  restoredFrom: z.number().int().nullable(),
  /** Why it went out in spite of what the checks found; null: they found nothing. */
  overrideReason: z.string().nullable(),
  createdBy: z.uuid(),
  createdAt: z.iso.datetime(),
});
export type Version = z.output<typeof versionSchema>;

/** A version by its row. */
export const versionOf = (row: Omit<Version, 'createdAt'> & { createdAt: Date }): Version => ({
  siteId: row.siteId,
  number: row.number,
  restoredFrom: row.restoredFrom,
  overrideReason: row.overrideReason,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
});

/** Makes a version and tells the edge of it, in that order. Throws what `publishSite` refuses. */
export async function bringOut(
  ctx: UserContext,
  businessId: string,
  publication: Publication,
): Promise<Version> {
  const [[row], untold] = await ctx.db.run((tx) => [
    publishSite(tx, publication),
    untoldSites(tx, businessId),
  ]);
  if (row === undefined) throw new AppError('INTERNAL');
  await tellEdge(ctx, untold);
  return versionOf(row);
}
