import { asc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { businessMembers, sites } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { nothing } from '../../core/verb-input.ts';
import { siteOf, siteSchema } from './site.ts';

export const listSitesInput = nothing;

export const listSitesOutput = z.object({ sites: z.array(siteSchema) });

/** The sites of all businesses that the caller works on, oldest first; at most 500. */
export async function listSites(ctx: UserContext): Promise<z.infer<typeof listSitesOutput>> {
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select({ site: sites })
      .from(businessMembers)
      .innerJoin(sites, eq(sites.businessId, businessMembers.businessId))
      .where(eq(businessMembers.userId, ctx.actor.id))
      .orderBy(asc(sites.createdAt), asc(sites.id))
      .limit(500),
  ]);
  return { sites: rows.map(({ site }) => siteOf(site, ctx.settings.appUrl)) };
}
