import type { RequestContext } from '../../core/context.ts';
import { fetchOutside, type OutsideBounds, outsideOf } from '../../core/outside/fetch-outside.ts';
import { OutsideRefused, type RefusedBecause } from '../../core/outside/outside-refused.ts';
import type { SiteSnapshot } from '../content/site-snapshot.ts';
import { BoundedMap } from '../edge/bounded-map.ts';
import { type Finding, finding } from './findings.ts';

const bounds: OutsideBounds = { maxBytes: 0, timeoutMs: 3_500, maxRedirects: 4, accept: 'text/html, */*' };

/** How long what was found of a link counts, in ms: the checks are asked for again with each thing that is mended. */
const freshMs = 10 * 60_000;
const known = new BoundedMap<string, { dead: boolean; at: number }>(2_000);

/** There is nothing there, and will not be when one tries again. What is away, refuses robots or takes long is not dead. */
const gone: ReadonlySet<number> = new Set([404, 410]);

const leadsNowhere: ReadonlySet<RefusedBecause> = new Set(['no-name', 'private', 'host']);

async function isDead(ctx: RequestContext, address: string): Promise<boolean> {
  const now = ctx.now.getTime();
  const before = known.get(address);
  if (before !== undefined && now - before.at < freshMs) return before.dead;
  try {
    const { status } = await fetchOutside(outsideOf(ctx), address, bounds);
    const dead = gone.has(status);
    known.set(address, { dead, at: now });
    return dead;
  } catch (error) {
    if (!(error instanceof OutsideRefused)) throw error;
    if (!leadsNowhere.has(error.because)) return false;
    known.set(address, { dead: true, at: now });
    return true;
  }
}

/** The links of a page that lead nowhere. Each is asked once in ten minutes at most, all side by side, for a few seconds. */
export async function linkFindings(ctx: RequestContext, { business }: SiteSnapshot): Promise<Finding[]> {
  const links = Object.entries(business.contact.links);
  const found = await Promise.all(
    links.map(async ([link, address]) =>
      (await isDead(ctx, address)) ? [finding('link-dead', { path: ['contact', 'links', link] })] : [],
    ),
  );
  return found.flat();
}
