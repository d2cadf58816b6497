import { eq } from 'drizzle-orm';
import type * as z from 'zod';
import { removeDomain as remove, untoldSites } from '../../../db/calls/sites/sites.ts';
import { siteDomains, sites } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { timeBudget } from '../../core/time-budget.ts';
import { byId } from '../../core/verb-input.ts';
import { done, type doneSchema } from '../businesses/business.ts';
import { tellEdge } from '../edge/tell-edge.ts';
import { letGoOfHosts } from './certificates.ts';

export const removeDomainInput = byId;

/** Gives an address up: it is not served any more. Throws NOT_FOUND, FORBIDDEN. */
export async function removeDomain(
  ctx: UserContext,
  { id }: z.output<typeof removeDomainInput>,
): Promise<z.infer<typeof doneSchema>> {
  const [[of]] = await ctx.db.run((tx) => [
    tx
      .select({ businessId: sites.businessId })
      .from(siteDomains)
      .innerJoin(sites, eq(sites.id, siteDomains.siteId))
      .where(eq(siteDomains.id, id)),
  ]);
  if (of === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'domain' } });
  const [, untold] = await ctx.db.run((tx) => [remove(tx, id), untoldSites(tx, of.businessId)]);
  await tellEdge(ctx, untold);
  ctx.later('let-go-of-host', async () => {
    await letGoOfHosts(ctx, timeBudget(10_000));
  });
  return done;
}
