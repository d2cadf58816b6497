import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';

/** The consults that are paid and were never started. */
export function useUnstarted() {
  return useQuery(api.sessions.unstarted.queryOptions({}, { meta: { followsAccount: true } }));
}
