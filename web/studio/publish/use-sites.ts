import { api, queryClient } from '../../kit/api/api.ts';
import { type Site, useSites } from '../shell/use-sites.ts';

/** The sites of one business, oldest first; undefined until they are here. */
export function useSitesOf(businessId: string) {
  const query = useSites();
  return { query, sites: query.data?.sites.filter((site) => site.businessId === businessId) };
}

/** Has everything asked for again that tells of sites: something was published, opened or renamed. */
export const sitesChanged = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: api.sites.pathKey() });

/** What guests see at a moment: a scheduled version is live from its moment on, also before the database has noted it. */
export function shownAt(site: Site, now: number): { version: number | null; next: Site['next'] } {
  const { liveVersion, next } = site;
  return next !== null && Date.parse(next.at) <= now
    ? { version: next.version, next: null }
    : { version: liveVersion, next };
}
