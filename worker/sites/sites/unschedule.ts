import * as z from 'zod';
import { unscheduleSite, untoldSites } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { tellEdge } from '../edge/tell-edge.ts';
import { ownSite } from './own-site.ts';
import { type Site, siteOf } from './site.ts';

export const unscheduleInput = z.object({ id: z.uuid() });

/** Takes back what was to be published later. Throws NOT_FOUND, FORBIDDEN. */
export async function unschedule(ctx: UserContext, { id }: z.output<typeof unscheduleInput>): Promise<Site> {
  const { businessId } = await ownSite(ctx, id);
  const [[row], untold] = await ctx.db.run((tx) => [unscheduleSite(tx, id), untoldSites(tx, businessId)]);
  if (row === undefined) throw new AppError('INTERNAL');
  await tellEdge(ctx, untold);
  return siteOf(row, ctx.settings.appUrl);
}
