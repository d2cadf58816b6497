import { type closeSite, untoldSites } from '../../../db/calls/sites/sites.ts';
import type { Tx } from '../../../db/client.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { tellEdge } from '../edge/tell-edge.ts';
import { ownSite } from './own-site.ts';
import { type Site, siteOf } from './site.ts';

/** Changes a site of the caller's and tells the edge of it. Throws NOT_FOUND, and what `change` refuses. */
export async function changeSite(
  ctx: UserContext,
  id: string,
  change: (tx: Tx) => ReturnType<typeof closeSite>,
): Promise<Site> {
  const { businessId } = await ownSite(ctx, id);
  const [[row], untold] = await ctx.db.run((tx) => [change(tx), untoldSites(tx, businessId)]);
  if (row === undefined) throw new AppError('INTERNAL');
  await tellEdge(ctx, untold);
  return siteOf(row, ctx.settings.appUrl);
}
