import { useMutation, useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../../kit/api/api.ts';

/** How often is looked whether a draft is there, in ms. */
const lookAgainMs = 5_000;

/** Everything about drafts and summaries is fetched anew. */
export const noteDrafts = () => void queryClient.invalidateQueries({ queryKey: api.drafts.pathKey() });

/** The drafts of a consult and its signed summaries; looked at again while one is being prepared. */
export function useDrafts(consultId: string) {
  const drafts = useQuery({
    ...api.drafts.list.queryOptions({ id: consultId }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'waiting') ? lookAgainMs : false,
  });
  const summaries = useQuery(api.drafts.summaries.queryOptions({ id: consultId }));
  const request = useMutation(api.drafts.request.mutationOptions({ onSettled: noteDrafts }));
  return { drafts, summaries, request };
}
