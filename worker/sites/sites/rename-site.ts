import * as z from 'zod';
import { renameSite as rename, untoldSites } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { tellEdge } from '../edge/tell-edge.ts';
import { ownSite } from './own-site.ts';
import { type Site, siteOf, slugSchema } from './site.ts';

export const renameSiteInput = z.object({ id: z.uuid(), slug: slugSchema });

/** Gives a site another name; the ones before lead to it. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE (closed), CONFLICT (field `slug`). */
export async function renameSite(
  ctx: UserContext,
  { id, slug }: z.output<typeof renameSiteInput>,
): Promise<Site> {
  const { businessId } = await ownSite(ctx, id);
  const [[row], untold] = await ctx.db.run((tx) => [rename(tx, id, slug), untoldSites(tx, businessId)]);
  if (row === undefined) throw new AppError('INTERNAL');
  await tellEdge(ctx, untold);
  return siteOf(row, ctx.settings.appUrl);
}
