import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { TicketRefused } from '../../../party/client/room-link.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { forgetGuestToken } from '../../kit/session/guest-tokens.ts';
import { ErrorState } from '../../kit/ui/error-state.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { ScreenSkeleton } from '../../shell/screen-skeleton.tsx';
import { useRoom, useRoomSnapshot } from '../chat/use-room.ts';
import { GuestAccess } from '../consult-access.ts';
import { forgetFilesOf } from '../files/kept-files.ts';
import { GuestChat } from './guest-chat.tsx';
import { type GuestClient, guestClient } from './guest-client.ts';
import { type GuestStanding, useGuestConsult } from './use-guest-consult.ts';

/** A consult as somebody sees it who came by a link: the conversation while it runs, and that it is over afterwards. */
export function GuestScreen() {
  const { id } = useParams({ from: '/data/c/$id' });
  const t = useTranslations('guest');
  const client = useMemo(() => guestClient(id), [id]);
  const { data: standing, error, refetch } = useGuestConsult(id, client);
  if (standing) return <Standing key={id} {...{ id, client, standing }} lookAgain={() => void refetch()} />;
  if (!error) return <ScreenSkeleton />;
  return (
    <MainContent className="mx-auto w-full max-w-xl px-4 py-10 sm:px-6">
      <PageHeading>{t('error')}</PageHeading>
      <ErrorState error={error} safe={t('errorSafe')} onRetry={() => void refetch()} />
    </MainContent>
  );
}

type StandingProps = { id: string; client: GuestClient; standing: GuestStanding; lookAgain: () => void };

function Standing({ id, client, standing, lookAgain }: StandingProps) {
  const t = useTranslations('guest');
  const { at } = standing;
  useEffect(() => {
    if (at === 'out') forgetGuestToken(id);
    if (at !== 'in') void forgetFilesOf(id);
  }, [at, id]);
  if (standing.at === 'in')
    return <GuestRoom {...{ id, client, lookAgain }} consult={standing.consult} key={standing.consult.id} />;
  return (
    <MainContent className="mx-auto w-full max-w-xl px-4 py-10 sm:px-6">
      <PageHeading>{t(standing.at)}</PageHeading>
      <p className="mt-3">{t(`${standing.at}Text`)}</p>
    </MainContent>
  );
}

type GuestRoomProps = Omit<StandingProps, 'standing'> & {
  consult: Extract<GuestStanding, { at: 'in' }>['consult'];
};

function GuestRoom({ id, client, consult, lookAgain }: GuestRoomProps) {
  const ticket = useMemo(
    () => async () => {
      try {
        return (await client.guests.ticket.mutate()).ticket;
      } catch (error) {
        const { code } = problemOf(error);
        const isFinal = ['WRONG_STATE', 'SESSION_REVOKED', 'UNAUTHENTICATED', 'NOT_FOUND'].includes(code);
        throw isFinal ? new TicketRefused(code) : error;
      }
    },
    [client],
  );
  const room = useRoom(consult.id, id, 'guest', ticket);
  const snapshot = useRoomSnapshot(room);
  const status = snapshot?.state?.status;
  const isShutOut =
    snapshot?.connection === 'refused' ||
    (status !== undefined && status !== 'queued' && status !== 'active');
  // The room knew first; the API says whether it is over or only for this guest.
  useEffect(() => {
    if (isShutOut) lookAgain();
  }, [isShutOut, lookAgain]);
  const access = useMemo(() => ({ userId: id, client, isGuest: true }), [id, client]);
  const askWay = useMemo(() => () => client.guests.joinCall.mutate(), [client]);
  return (
    <GuestAccess value={access}>
      <GuestChat {...{ consult, room, snapshot, askWay }} />
    </GuestAccess>
  );
}
