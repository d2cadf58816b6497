import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** A site as a member of its business sees it. */
export type Site = ApiOutputs['sites']['list']['sites'][number];

/** The sites of all businesses of whoever is signed in, oldest first. */
export const useSites = () => useQuery(api.sites.list.queryOptions({}));
