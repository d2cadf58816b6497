import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { callAttention } from '../../kit/attention/call-attention.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { ErrorState } from '../../kit/ui/error-state.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { ScreenSkeleton } from '../../shell/screen-skeleton.tsx';
import { Composer } from '../chat/composer.tsx';
import { useRoom, useRoomSnapshot } from '../chat/use-room.ts';
import { PeopleButton } from '../links/people-button.tsx';
import { noteConsults } from '../note-consults.ts';
import { ChatScreen } from './chat-screen.tsx';
import { ClosedConsult } from './closed-consult.tsx';
import { furthest } from './consult-stage.ts';
import { EndButton } from './end-button.tsx';
import { EndedConsult } from './ended-consult.tsx';
import { WaitingRoom } from './waiting-room.tsx';

/** One consult, from waiting to rating, on one address; it moves by itself as the consult does. */
export function ConsultScreen() {
  const { id } = useParams({ from: '/data/signed-in/consult/$id' });
  const { message } = useSearch({ from: '/data/signed-in/consult/$id' });
  const t = useTranslations('consult');
  const consult = useQuery({
    ...api.sessions.get.queryOptions({ id }),
    // The lobby pushes; this is for a word of it that was lost.
    refetchInterval: ({ state }) => (state.data?.status === 'queued' ? 60_000 : false),
  });
  const userId = useSession().user?.id;

  if (consult.data) {
    if (consult.data.owner.id !== userId)
      return <Navigate to="/vet" search={{ consult: id, message }} replace />;
    return <OwnConsult key={id} consult={consult.data} userId={userId} />;
  }
  if (!consult.error) return <ScreenSkeleton />;
  const { code } = problemOf(consult.error);
  if (code === 'NOT_FOUND' || code === 'BAD_INPUT') return <NotFound />;
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 py-10 sm:px-6">
        <PageHeading>{t('error')}</PageHeading>
        <ErrorState error={consult.error} safe={t('safe')} onRetry={() => void consult.refetch()} />
      </MainContent>
    </>
  );
}

function OwnConsult({ consult, userId }: { consult: ApiOutputs['sessions']['get']; userId: string }) {
  // Who waits is told by the lobby, which knows the place too: the room is entered when somebody answers.
  const room = useRoom(consult.id, consult.status === 'queued' ? null : userId, 'owner');
  const snapshot = useRoomSnapshot(room);
  const stage = furthest(consult, snapshot?.state);

  // The room knew first: the consult moved on, or this device may not be here any more. The API says what and why.
  const isShutOut = snapshot?.connection === 'refused';
  useEffect(() => {
    if (stage !== consult.status || isShutOut) noteConsults();
  }, [stage, consult.status, isShutOut]);

  // Whoever waited may be looking elsewhere.
  const ready = useTranslations('waiting.ready');
  const before = useRef(stage);
  useEffect(() => {
    const hasBegun = before.current === 'queued' && stage === 'active';
    before.current = stage;
    if (!hasBegun) return;
    const body = ready('body', { pet: consult.pet.name });
    callAttention({ title: ready('title'), body, tag: consult.id });
  }, [stage, consult.id, consult.pet.name, ready]);

  switch (stage) {
    case 'queued':
      return <WaitingRoom consult={consult} onMoved={noteConsults} />;
    case 'active':
      return (
        <ChatScreen
          {...{ consult, room, snapshot }}
          actions={
            <>
              <PeopleButton consultId={consult.id} myId={userId} snapshot={snapshot} />
              <EndButton consultId={consult.id} onEnded={noteConsults} />
            </>
          }
          footer={<Composer consultId={consult.id} room={room} />}
        />
      );
    case 'ended':
      return <EndedConsult {...{ consult, room, snapshot }} onRated={noteConsults} />;
    default:
      return <ClosedConsult consult={consult} expired={stage === 'expired'} />;
  }
}
