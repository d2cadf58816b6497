import { and, eq } from 'drizzle-orm';
import { allUntoldSites, carryOutSchedules, toldSite } from '../../../db/calls/sites/sites.ts';
import { siteVersions } from '../../../db/schema/index.ts';
import type { RequestContext } from '../../core/context.ts';
import { describeError } from '../../core/log.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import type { TimeBudget } from '../../core/time-budget.ts';
import { provenOf, type SiteState, siteKeys, siteStateSchema } from './site-state.ts';

/** What the database has told of a site: a row of fn_untold_sites. */
interface Untold {
  readonly siteId: string;
  readonly state: unknown;
}

const service = (ctx: RequestContext) => ctx.database.asService('edge', ctx.request);

/** Puts a version where the edge reads it, unless it is there. */
async function bringVersion(ctx: RequestContext, siteId: string, number: number): Promise<void> {
  const key = siteKeys.version(siteId, number);
  if (await ctx.edge.has(key)) return;
  const [[version]] = await service(ctx).run((tx) => [
    tx
      .select({ snapshot: siteVersions.snapshot })
      .from(siteVersions)
      .where(and(eq(siteVersions.siteId, siteId), eq(siteVersions.number, number))),
  ]);
  if (version !== undefined) await ctx.edge.write(key, JSON.stringify(version.snapshot));
}

async function tellOne(ctx: RequestContext, state: SiteState): Promise<void> {
  const { siteId, liveVersion, next, slugs, shortCode, hosts } = state;
  const versions = [liveVersion, next?.version ?? null].filter((one) => one !== null);
  // What the pointer names is there before it names it.
  await Promise.all([
    ...versions.map((number) => bringVersion(ctx, siteId, number)),
    ...slugs.map((slug) => ctx.edge.write(siteKeys.slug(slug), siteId, 'text/plain')),
    ctx.edge.write(siteKeys.code(shortCode), siteId, 'text/plain'),
    ...hosts.map(({ host, provenAt }) =>
      ctx.edge.replace(siteKeys.host(host), (known) =>
        known !== null && provenOf(known).provenAt >= provenAt ? null : JSON.stringify({ siteId, provenAt }),
      ),
    ),
  ]);
  await ctx.edge.pointer(siteId).set(state.revision, JSON.stringify(state));
}

/** Notes which revision of a site the edge has heard of. */
async function noteTold(ctx: RequestContext, { siteId, revision }: SiteState): Promise<void> {
  await service(ctx).run((tx) => [toldSite(tx, siteId, revision)]);
}

/**
 * Tells the edge of changes that were committed. What does not arrive is told by the queue, and by cron after that: the change itself stands, so this
 * never throws.
 */
export async function tellEdge(ctx: RequestContext, untold: readonly Untold[]): Promise<void> {
  try {
    await Promise.all(
      untold.map(async ({ state }) => {
        const read = siteStateSchema.parse(state);
        await tellOne(ctx, read);
        ctx.later('told-site', () => noteTold(ctx, read));
      }),
    );
  } catch (error) {
    ctx.log.warn('edge-away', describeError(error));
    ctx.later('tell-edge', () => ctx.enqueue({ kind: 'tell-edge' }));
  }
}

const portion = 50;

/** How the edge was told: whether there is more to tell, and for how many seconds it is away. */
interface EdgeTold {
  readonly more: boolean;
  readonly awaySeconds: number | null;
}

const awaySeconds = 10;

/** Tells the edge what it has not heard of yet, and notes the schedules that have come. Throws when the database is away. */
export async function sweepEdge(ctx: RequestContext, budget: TimeBudget): Promise<EdgeTold> {
  while (!budget.isUsed()) {
    const [[schedules], rows] = await service(ctx).run((tx) => [
      carryOutSchedules(tx),
      allUntoldSites(tx, portion),
    ]);
    if ((schedules?.carriedOut ?? 0) > 0) ringNotify(ctx);
    for (const { state } of rows) {
      const read = siteStateSchema.parse(state);
      try {
        await tellOne(ctx, read);
      } catch (error) {
        ctx.log.warn('edge-away', describeError(error));
        return { more: false, awaySeconds };
      }
      await noteTold(ctx, read);
    }
    if (rows.length < portion) return { more: false, awaySeconds: null };
  }
  return { more: true, awaySeconds: null };
}
