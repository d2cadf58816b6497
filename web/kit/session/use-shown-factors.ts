import { useQuery } from '@tanstack/react-query';
import { shownFactors } from './second-factor.ts';
import { useSession } from './session-store.ts';

/** The person's own factors, asked for once a screen. */
export function useShownFactors() {
  const { user } = useSession();
  return useQuery({
    queryKey: ['shown-factors', user?.id],
    queryFn: shownFactors,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
