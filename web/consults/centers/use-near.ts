import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { homeRegion } from '../../account/region.ts';
import { api } from '../../kit/api/api.ts';
import type { Asked } from './clinic.ts';

/** Clinics near a point or a place, page by page; nothing is asked until there is one. Those that were shown stay while others come. */
export function useNear(asked: Asked) {
  const isPlaced = asked.latitude !== undefined || (asked.q !== undefined && asked.q !== '');
  return useInfiniteQuery({
    ...api.centers.near.infiniteQueryOptions(
      { limit: 20, country: homeRegion(), ...asked },
      { getNextPageParam: (last) => last.nextCursor ?? undefined },
    ),
    enabled: isPlaced,
    placeholderData: keepPreviousData,
  });
}
