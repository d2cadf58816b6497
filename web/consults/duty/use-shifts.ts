import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { beginOf, type Day, plusDays } from './week.ts';

export type Shift = ApiOutputs['duty']['list'][number];

/** What the vet planned in the week of a Monday, by their own clock. */
export function useShifts(monday: Day) {
  return useQuery(
    api.duty.list.queryOptions({
      from: beginOf(monday).toISOString(),
      until: beginOf(plusDays(monday, 7)).toISOString(),
    }),
  );
}
