import { and, asc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { liveSince } from '../../../db/calls/sites/sites.ts';
import { siteDomains, sites } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { domainOf, domainSchema } from '../domains/domain.ts';
import { siteOf, siteSchema } from './site.ts';

export const getSiteInput = byId;

export const getSiteOutput = z.object({
  site: siteSchema,
  /** Since when guests see what they see; null: they see nothing. */
  liveSince: z.iso.datetime().nullable(),
  domains: z.array(domainSchema),
});

/** One site with the addresses of its own. Throws NOT_FOUND. */
export async function getSite(
  ctx: UserContext,
  { id }: z.output<typeof getSiteInput>,
): Promise<z.infer<typeof getSiteOutput>> {
  const [[row], domains, [since]] = await ctx.db.run((tx) => [
    tx.select().from(sites).where(eq(sites.id, id)),
    tx
      .select()
      .from(siteDomains)
      .where(and(eq(siteDomains.siteId, id), isNull(siteDomains.removedAt)))
      .orderBy(asc(siteDomains.createdAt), asc(siteDomains.id)),
    liveSince(tx, id),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return {
    site: siteOf(row, ctx.settings.appUrl),
    liveSince: since?.liveSince?.toISOString() ?? null,
    domains: domains.map((domain) => domainOf(ctx, domain)),
  };
}
