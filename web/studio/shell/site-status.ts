import type { Site } from './use-sites.ts';

export type SiteStatus = 'live' | 'draft' | 'closed' | 'frozen';

/** What is to be known first of a site. One that is frozen is what guests saw last; a closed one is nothing to them, whatever the plan. */
export function siteStatus({ isClosed, isFrozen, liveVersion }: Site): SiteStatus {
  if (isClosed) return 'closed';
  if (isFrozen) return 'frozen';
  return liveVersion === null ? 'draft' : 'live';
}
