import { type UseMutationResult, useMutation, useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';

type Live = ApiOutputs['businesses']['live'];

/** Somebody else in the kitchen presses, too. */
const lookEvery = 15_000;

/** What counts at once of a business, looked at again now and then. */
export const useLive = (businessId: string) =>
  useQuery(api.businesses.live.queryOptions({ businessId }, { refetchInterval: lookEvery }));

/** Until when something cannot be had (ISO 8601), until somebody says so, or (null) that there is some. */
export type Until = string | 'until-told' | null;

/** What is to be said of a thing. `name`: what it is called, for what is told afterwards. */
export type SoldOut = { readonly whatId: string; readonly until: Until; readonly name: string };

const withUntil = ({ soldOut, ...live }: Live, { whatId, until }: SoldOut): Live => {
  const { [whatId]: _, ...others } = soldOut;
  return {
    ...live,
    soldOut: until === null ? others : { ...others, [whatId]: until === 'until-told' ? null : until },
  };
};

const untilOf = (live: Live | undefined, id: string): Until =>
  live === undefined || !Object.hasOwn(live.soldOut, id) ? null : (live.soldOut[id] ?? 'until-told');

/** Says what is sold out: shown at once, taken back when it does not arrive, and undone by one press. */
export function useSetSoldOut(businessId: string) {
  const t = useTranslations('studioLive.soldOut');
  const problemText = useProblemText();
  const queryKey = api.businesses.live.queryKey({ businessId });
  const mutationKey = api.businesses.setSoldOut.mutationKey();
  const set: UseMutationResult<unknown, unknown, SoldOut, { before: Until }> = useMutation({
    mutationKey,
    mutationFn: ({ whatId, until }) => apiClient.businesses.setSoldOut.mutate({ businessId, whatId, until }),
    async onMutate(said) {
      await queryClient.cancelQueries({ queryKey });
      const before = untilOf(queryClient.getQueryData(queryKey), said.whatId);
      queryClient.setQueryData(queryKey, (live) => live && withUntil(live, said));
      return { before };
    },
    onSuccess(_, said, { before }) {
      toast(t(said.until === null ? 'back' : 'done', { name: said.name }), {
        action: { label: t('undo'), onClick: () => set.mutate({ ...said, until: before }) },
      });
    },
    onError(error, said, context) {
      queryClient.setQueryData(
        queryKey,
        (live) => live && withUntil(live, { ...said, until: context?.before ?? null }),
      );
      toast.error(t('failed', { name: said.name }), { description: problemText(error) });
    },
    onSettled() {
      // What the server has is asked for after the last of several presses.
      if (queryClient.isMutating({ mutationKey }) === 1) void queryClient.invalidateQueries({ queryKey });
    },
  });
  return set;
}
