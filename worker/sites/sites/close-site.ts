import * as z from 'zod';
import { closeSite as close, untoldSites } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { tellEdge } from '../edge/tell-edge.ts';
import { ownSite } from './own-site.ts';
import { type Site, siteOf } from './site.ts';

export const closeSiteInput = z.object({ id: z.uuid() });

/** Takes a site down; its guests are told, and it can be put up again as it was. Throws NOT_FOUND, FORBIDDEN. */
export async function closeSite(ctx: UserContext, { id }: z.output<typeof closeSiteInput>): Promise<Site> {
  const { businessId } = await ownSite(ctx, id);
  const [[row], untold] = await ctx.db.run((tx) => [close(tx, id, true), untoldSites(tx, businessId)]);
  if (row === undefined) throw new AppError('INTERNAL');
  await tellEdge(ctx, untold);
  return siteOf(row, ctx.settings.appUrl);
}
