import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

export type Site = ApiOutputs['sites']['list']['sites'][number];

/** The sites of a business, oldest first; undefined until they are here. */
export function useSites(businessId: string) {
  const query = useQuery(api.sites.list.queryOptions({}));
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
