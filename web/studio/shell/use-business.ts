import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** A business as one of its members sees it. */
export type Business = ApiOutputs['businesses']['list']['businesses'][number];

/** The businesses of whoever is signed in, by name. */
export const useBusinesses = () => useQuery(api.businesses.list.queryOptions({}));

/** The id in the address of the studio. Only below the layout of a business. */
export const useBusinessId = (): string =>
  useParams({ from: '/data/signed-in/studio/$businessId' }).businessId;

/** The business that the address names; undefined while it is not here. */
export function useBusiness(): Business | undefined {
  const id = useBusinessId();
  return useBusinesses().data?.businesses.find((one) => one.id === id);
}
