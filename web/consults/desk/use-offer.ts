import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import type { LobbySnapshot, Offer } from '../../../party/client/lobby-client.ts';
import { api, queryClient } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { callAttention } from '../../kit/attention/call-attention.ts';

/** An offer that ended less than this before its time, in ms, ended because its time was up. */
const slack = 1_500;

/**
 * What the vet is being offered, with a sound and a notice when it comes, and the way to decline it. When it goes without an answer from
 * here it is said why: it was taken in another window, its time was up, or it waits no more. `taking`: the consult that is being accepted.
 */
export function useOffer(lobby: LobbySnapshot | null, taking: string | null) {
  const t = useTranslations('desk.offer');
  const levels = useTranslations('triage.levels');
  const problemText = useProblemText();
  const offer = lobby?.offer ?? null;
  const shown = useRef<Offer | null>(null);
  const answered = useRef<string | null>(null);
  if (offer && taking === offer.case.id) answered.current = offer.offerId;

  const decline = useMutation(
    api.desk.decline.mutationOptions({
      onMutate: ({ offerId }) => {
        answered.current = offerId;
      },
      onError: (error) => toast.error(problemText(error)),
    }),
  );

  const isConnected = lobby?.connection === 'online';
  useEffect(() => {
    const before = shown.current;
    if (offer && offer.offerId !== before?.offerId)
      callAttention({ title: t('title'), body: levels(offer.case.level), tag: offer.offerId });
    // One that is gone because the connection is comes again with it.
    if (!offer && !isConnected) return;
    shown.current = offer;
    if (!before || before.offerId === offer?.offerId || answered.current === before.offerId) return;
    void sayWhyItWent(before, {
      elsewhere: () => toast(t('elsewhere')),
      timedOut: () => toast(t('timedOut')),
      withdrawn: () => toast(t('withdrawn')),
    });
  }, [offer, isConnected, t, levels]);

  return {
    offer,
    declining: decline.isPending,
    decline: (offerId: string) => decline.mutate({ offerId }),
  };
}

/** Looks at what the vet has in hand by now to say what became of an offer that this window did not answer. */
async function sayWhyItWent(
  offer: Offer,
  say: { elsewhere: () => void; timedOut: () => void; withdrawn: () => void },
): Promise<void> {
  const wasLate = Date.now() >= offer.until - slack;
  const desk = await queryClient
    .fetchQuery({ ...api.desk.queue.queryOptions({}), staleTime: 0 })
    .catch(() => undefined);
  if (desk?.mine.some(({ id }) => id === offer.case.id)) say.elsewhere();
  else if (wasLate) say.timedOut();
  else say.withdrawn();
}
