import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';
import { isRunning } from './consult-status.ts';

const pageSize = 10;
const whileRunning = 20_000;

/** The consults of the account, newest first, page by page; looked at again now and then while one is running. */
export function useConsults() {
  return useInfiniteQuery(
    api.sessions.list.infiniteQueryOptions(
      { limit: pageSize },
      {
        getNextPageParam: (last) => last.nextCursor ?? undefined,
        refetchInterval: ({ state }) =>
          state.data?.pages.some(({ items }) => items.some(isRunning)) ? whileRunning : false,
      },
    ),
  );
}
