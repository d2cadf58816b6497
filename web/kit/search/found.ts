import type { ApiOutputs } from '../api/api-types.ts';

type Answer = ApiOutputs['search']['query'];
export type Result = Answer['items'][number];

/** What there is of an answer so far. */
export type Found<One extends Result = Result> = Readonly<{
  results: readonly One[];
  /** What part meaning had in it; null before the first answer. */
  semantic: Answer['semantic'] | null;
  /** What is there answers what was asked before: it stays until the new answer comes. */
  isOld: boolean;
  isPending: boolean;
  error: unknown;
  hasMore: boolean;
  isFetchingMore: boolean;
  more: () => void;
  again: () => void;
}>;

/** What is looked at of an infinite query, whichever procedure it asks. */
type Pages<One> = {
  data: { pages: { items: One[]; semantic: Answer['semantic'] }[] } | undefined;
  error: unknown;
  isPlaceholderData: boolean;
  isLoading: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
};

/** What of a query is shown, with all pages together. */
export function foundOf<One extends Result>(query: Pages<One>): Found<One> {
  const pages = query.data?.pages ?? [];
  return {
    results: pages.flatMap(({ items }) => items),
    semantic: pages[0]?.semantic ?? null,
    isOld: query.isPlaceholderData,
    isPending: query.isLoading,
    error: query.error,
    hasMore: query.hasNextPage,
    isFetchingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  };
}

/** How both apps ask: an answer that nobody waits for any more is given up, and the one before stays until the next is there. */
export const asking = {
  getNextPageParam: ({ nextCursor }: Pick<Answer, 'nextCursor'>) => nextCursor ?? undefined,
  placeholderData: <Data>(before: Data | undefined): Data | undefined => before,
  trpc: { abortOnUnmount: true },
} as const;
