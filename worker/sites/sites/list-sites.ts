import { asc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { frozenSites } from '../../../db/calls/sites/sites.ts';
import { businessMembers, sites } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { nothing } from '../../core/verb-input.ts';
import { siteOf, siteSchema } from './site.ts';

export const listSitesInput = nothing;

export const listSitesOutput = z.object({
  sites: z.array(
    siteSchema.extend({
      /** Beyond the plan of whoever pays: guests see it as it is, and nothing of it can be published. */
      isFrozen: z.boolean(),
    }),
  ),
});

/** The sites of all businesses that the caller works on, oldest first; at most 500. */
export async function listSites(ctx: UserContext): Promise<z.infer<typeof listSitesOutput>> {
  const [rows, frozen] = await ctx.db.run((tx) => [
    tx
      .select({ site: sites })
      .from(businessMembers)
      .innerJoin(sites, eq(sites.businessId, businessMembers.businessId))
      .where(eq(businessMembers.userId, ctx.actor.id))
      .orderBy(asc(sites.createdAt), asc(sites.id))
      .limit(500),
    frozenSites(tx),
  ]);
  const beyond = new Set(frozen.map(({ id }) => id));
  return {
    sites: rows.map(({ site }) => ({ ...siteOf(site, ctx.settings.appUrl), isFrozen: beyond.has(site.id) })),
  };
}
