import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import * as z from 'zod';
import { siteStates } from '../../../contract/site-states.ts';
import {
  businesses,
  configurations,
  sites,
  siteVersions,
  subscriptionPlans,
  userProfiles,
  userSubscriptions,
} from '../../../db/schema/index.ts';
import { isLive } from '../../core/billing/plans/is-live.ts';
import type { AdminContext } from '../../core/context.ts';
import { noKey } from '../../core/cursor.ts';
import { keyText, type SortKey } from '../../core/keyset.ts';
import type { Merge } from '../../core/merged-ids.ts';
import { peopleFound } from '../people-found.ts';
import { searchOf } from '../search.ts';
import { tableInput, tablePage } from '../table-input.ts';
import { readTable, tableRead } from '../table-read.ts';

export const listSitesInput = tableInput({ createdAt: noKey })
  .extend({ state: z.enum(siteStates).optional() })
  .prefault({});
type Input = z.output<typeof listSitesInput>;

export const adminSiteSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  state: z.enum(siteStates),
  business: z.object({ id: z.uuid(), name: z.string() }),
  /** Whose plan counts it. */
  payer: z.object({ id: z.uuid(), displayName: z.string() }),
  /** The plan that their sites are counted by; null: none but the start plan, not even begun. */
  planCode: z.string().nullable(),
  template: z.string(),
  /** What guests see, and since when; null when nothing is. */
  liveVersion: z.int().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  /** When another version takes its place. */
  nextAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});

export const listSitesOutput = tablePage(adminSiteSchema);

// The id of a site says when it was opened.
const sort: SortKey = { id: sites.id };
const payers = alias(userProfiles, 'payers');

const inState: Record<(typeof siteStates)[number], SQL | undefined> = {
  live: and(isNull(sites.closedAt), isNotNull(sites.liveVersion)),
  unpublished: and(isNull(sites.closedAt), isNull(sites.liveVersion)),
  closed: isNotNull(sites.closedAt),
};

function mergeOf({ q, state }: Input): Merge {
  const table = { table: sites, sort };
  const wanted = state === undefined ? undefined : inState[state];
  const search = searchOf(q);
  if (search === undefined) return { ...table, branches: [{ where: wanted }] };
  const ofPayer = (payer: SQL) =>
    sql`${sites.businessId} in (select ${businesses.id} from ${businesses} where ${businesses.payerId} = ${payer})`;
  if (search.kind === 'id') {
    const named = [
      eq(sites.id, search.id),
      eq(sites.businessId, search.id),
      ofPayer(sql`${search.id}::uuid`),
    ];
    return { ...table, branches: named.map((where) => ({ where: and(where, wanted) })) };
  }
  const ofPayers = { each: sql`people`, where: and(ofPayer(sql`people.person`), wanted) };
  const bySlug =
    search.kind === 'words' ? [{ where: and(eq(sites.slug, search.words.toLowerCase()), wanted) }] : [];
  return { ...table, found: [peopleFound(search)], branches: [ofPayers, ...bySlug] };
}

const stateOf = (site: typeof sites.$inferSelect) => {
  if (site.closedAt !== null) return 'closed';
  return site.liveVersion === null ? 'unpublished' : 'live';
};

/** All sites of restaurants, the newest first unless asked otherwise. `q` is an id (site, business, who pays), a whole slug, or words in names and addresses of who pays. */
export function listSites(ctx: AdminContext, input: Input): Promise<z.infer<typeof listSitesOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'createdAt', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      tx
        .select({
          id: sites.id,
          key: keyText(sort),
          site: sites,
          business: { id: businesses.id, name: businesses.name },
          payer: { id: payers.userId, displayName: payers.displayName },
          planCode: subscriptionPlans.code,
          template: configurations.templateCode,
          publishedAt: siteVersions.createdAt,
        })
        .from(sites)
        .innerJoin(businesses, eq(businesses.id, sites.businessId))
        .innerJoin(payers, eq(payers.userId, businesses.payerId))
        .innerJoin(configurations, eq(configurations.id, sites.configurationId))
        .leftJoin(
          userSubscriptions,
          and(
            eq(userSubscriptions.userId, businesses.payerId),
            eq(userSubscriptions.product, 'gastronomy'),
            isLive,
          ),
        )
        .leftJoin(subscriptionPlans, eq(subscriptionPlans.id, userSubscriptions.planId))
        .leftJoin(
          siteVersions,
          and(eq(siteVersions.siteId, sites.id), eq(siteVersions.number, sites.liveVersion)),
        )
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    const items = rows.map(({ site, business, payer, planCode, template, publishedAt }) => ({
      id: site.id,
      slug: site.slug,
      state: stateOf(site),
      business,
      payer,
      planCode,
      template,
      liveVersion: site.liveVersion,
      publishedAt: publishedAt?.toISOString() ?? null,
      nextAt: site.nextAt?.toISOString() ?? null,
      createdAt: site.createdAt.toISOString(),
    })) satisfies z.infer<typeof adminSiteSchema>[];
    return { items, ...beside };
  });
}
