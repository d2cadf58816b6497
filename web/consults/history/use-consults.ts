import { useInfiniteQuery } from '@tanstack/react-query';
import { api, queryClient } from '../../kit/api/api.ts';
import { sessionState } from '../../kit/session/session-store.ts';
import { isRunning } from './consult-status.ts';

const whileRunning = 20_000;

const pages = () =>
  api.sessions.list.infiniteQueryOptions(
    { limit: 10 },
    {
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      refetchInterval: ({ state }) =>
        state.data?.pages.some(({ items }) => items.some(isRunning)) ? whileRunning : false,
    },
  );

/** The consults of the account, newest first, page by page; looked at again now and then while one is running. */
export function useConsults() {
  return useInfiniteQuery(pages());
}

/** Begins to fetch the first page of them; see `fetchAhead`. */
export function fetchConsultsAhead(): void {
  if (sessionState().status === 'in') void queryClient.prefetchInfiniteQuery(pages());
}
