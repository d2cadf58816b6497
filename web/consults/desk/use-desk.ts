import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, queryClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { keepTicket } from '../../kit/live/kept-tickets.ts';
import { roomOf } from '../chat/open-room.ts';
import { useLobby } from '../chat/use-lobby.ts';
import { noteConsults } from '../note-consults.ts';

export type Pane = 'queue' | 'talk' | 'card';

/** What the desk knows and can do: the queue as the lobby pushes it, consults in hand, the chosen one, taking one. */
export function useDesk() {
  const t = useTranslations('desk');
  const problemText = useProblemText();
  const navigate = useNavigate();
  const { consult: chosen } = useSearch({ from: '/data/signed-in/vet' });
  const [pane, setPane] = useState<Pane>(chosen ? 'talk' : 'queue');
  const queue = useQuery(api.desk.queue.queryOptions({}));
  const lobby = useLobby(null, queue.isSuccess);
  const waiting = lobby?.waiting ?? queue.data?.cases ?? [];

  const choose = useCallback(
    (consult: string) => {
      setPane('talk');
      void navigate({ to: '/vet', search: { consult }, replace: true });
    },
    [navigate],
  );

  /** Lets go of the conversation in the middle. */
  const leave = useCallback(() => {
    setPane('queue');
    void navigate({ to: '/vet', search: {}, replace: true });
  }, [navigate]);

  // The lobby let go of this device for good: the API says why (signed out elsewhere, say).
  const isShutOut = lobby?.connection === 'refused';
  useEffect(() => {
    if (isShutOut) noteConsults();
  }, [isShutOut]);

  const accept = useMutation(
    api.desk.accept.mutationOptions({
      onSuccess: async ({ sessionId, ...admission }) => {
        keepTicket(roomOf(sessionId), admission);
        await queryClient.invalidateQueries({ queryKey: api.desk.queue.pathKey() });
        choose(sessionId);
      },
      onError: (error) => {
        const { code } = problemOf(error);
        const isGone = code === 'WRONG_STATE' || code === 'NOT_FOUND' || code === 'RESERVATION_EXPIRED';
        if (code === 'ALREADY_TAKEN') toast(t('taken'));
        else if (code === 'OFFERED_ELSEWHERE' || code === 'DESK_FULL') toast(problemText(error));
        else if (isGone) toast(t('gone'));
        else toast.error(problemText(error));
        void queryClient.invalidateQueries({ queryKey: api.desk.queue.pathKey() });
      },
    }),
  );

  return {
    queue,
    lobby,
    waiting,
    chosen: chosen ?? null,
    choose,
    leave,
    pane,
    setPane,
    taking: accept.isPending ? accept.variables.sessionId : null,
    accept: (sessionId: string) => accept.mutate({ sessionId }),
  };
}
