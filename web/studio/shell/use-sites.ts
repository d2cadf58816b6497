import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** A site as a member of its business sees it. */
export type Site = ApiOutputs['sites']['list']['sites'][number];

/** The sites of all businesses of whoever is signed in, oldest first. */
export const useSites = () => useQuery(api.sites.list.queryOptions({}));

/** The sites of one business, oldest first; undefined until they are here. */
export function useSitesOf(businessId: string) {
  const query = useSites();
  return { query, sites: query.data?.sites.filter((site) => site.businessId === businessId) };
}

/** Has everything asked for again that tells of sites: something was published, opened or renamed. */
export const sitesChanged = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: api.sites.pathKey() });
