import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';

/** The server of raster maps of this deployment; null while nobody knows, and where there is none. */
export function useTiles() {
  const { data } = useQuery(api.config.get.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }));
  return data?.map ?? null;
}
