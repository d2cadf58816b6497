import { and, eq, isNotNull } from 'drizzle-orm';
import { eraseBusinesses } from '../../../db/calls/account.ts';
import { businesses, sites, siteVersions } from '../../../db/schema/index.ts';
import type { ErasureStep } from '../../core/account/account-part.ts';
import { siteKeys } from '../edge/site-state.ts';

/** Seconds after which it is looked again whether photos and hosts are gone elsewhere: cron sees to both. */
const whileClearing = 5 * 60;
/** Documents that the edge forgets at once. */
const perDelete = 500;

/**
 * Erases the businesses that ended with an account: what was published from the edge, then what was edited. Their addresses go on saying that the pages are gone, of
 * which the edge is told.
 */
export const eraseRestaurants: ErasureStep = {
  name: 'restaurants',
  async run(ctx, { userId }) {
    const db = ctx.database.asService('account-end', ctx.request);
    const [versions] = await db.run((tx) => [
      tx
        .select({ siteId: siteVersions.siteId, number: siteVersions.number })
        .from(siteVersions)
        .innerJoin(sites, eq(sites.id, siteVersions.siteId))
        .innerJoin(businesses, eq(businesses.id, sites.businessId))
        .where(and(eq(businesses.payerId, userId), isNotNull(businesses.archivedAt))),
    ]);
    const documents = versions.map(({ siteId, number }) => siteKeys.version(siteId, number));
    for (let at = 0; at < documents.length; at += perDelete)
      await ctx.edge.delete(documents.slice(at, at + perDelete));
    const [[row]] = await db.run((tx) => [eraseBusinesses(tx, userId)]);
    ctx.later('tell-edge', () => ctx.enqueue({ kind: 'tell-edge' }));
    return row?.left === 0 ? 'done' : { againIn: whileClearing };
  },
};
