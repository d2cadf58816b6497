import type { RequestContext } from '../../core/context.ts';
import type { LiveState, SiteSnapshot } from '../content/site-snapshot.ts';
import { linkFindings } from './dead-links.ts';
import { type Finding, findingsOf } from './findings.ts';
import { weightFindings } from './page-weight.ts';

/** Everything that is to be mended before what is edited goes out, what stops it first. */
export async function checkDraft(
  ctx: RequestContext,
  { snapshot, live }: { snapshot: SiteSnapshot; live: LiveState },
): Promise<Finding[]> {
  const [heavy, dead] = await Promise.all([
    weightFindings(snapshot, live, ctx.now.getTime()),
    linkFindings(ctx, snapshot),
  ]);
  return [...heavy, ...dead, ...findingsOf(snapshot, live)];
}
