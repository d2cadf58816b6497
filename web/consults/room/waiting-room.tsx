import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { formatDuration } from '../../kit/text/duration.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Bullet } from '../../kit/ui/bullet.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { useLobby } from '../chat/use-lobby.ts';
import { EmergencyNote } from '../emergency/emergency-note.tsx';
import { PeopleButton } from '../links/people-button.tsx';
import { type Absence, followAbsence } from './absence.ts';
import { AnswerPromise } from './answer-promise.tsx';
import { AwayRoom } from './away-room.tsx';
import { CancelWait } from './cancel-wait.tsx';
import { LeaveNote } from './leave-note.tsx';
import { NobodyHere } from './nobody-here.tsx';
import { PlaceBoard } from './place-board.tsx';

const preparations = ['near', 'photos', 'papers'] as const;

type WaitingRoomProps = {
  consult: ApiOutputs['sessions']['get'];
  /** The consult waits no more: cancelled here, taken by a vet, or run out. */
  onMoved: () => void;
};

/** The true place in the queue, pushed by the lobby; what comes next; that one may go away; the way out at no cost. */
export function WaitingRoom({ consult, onMoved }: WaitingRoomProps) {
  const t = useTranslations('waiting');
  const locale = useLocale();
  // They pressed to go away on this page. Without that press, an absence that is noted is one that ends with this page: the network was gone, or
  // the page was closed and is open again.
  const [pressed, setAbsence] = useState<Absence>('none');
  const { awaySince } = consult;
  const absence = followAbsence(pressed, awaySince);
  if (absence !== pressed) setAbsence(absence);
  const isBack = awaySince !== null && absence === 'none';
  // Whoever comes into the lobby is back: somebody who goes away leaves it first, and stays out of it.
  const lobby = useLobby(consult.id, absence === 'none');
  const place = lobby?.place ?? null;
  const now = useNow(1000);
  const waited = formatDuration(locale, now - Date.parse(consult.queuedAt));

  // Told so, or refused at the door when it came back from a dead network.
  const waitsNoMore = place?.position === null || lobby?.connection === 'refused';
  useEffect(() => {
    if (waitsNoMore) onMoved();
  }, [waitsNoMore, onMoved]);

  useEffect(() => {
    if (isBack) void apiClient.sessions.comeBack.mutate({ sessionId: consult.id }).then(onMoved, onMoved);
  }, [isBack, consult.id, onMoved]);

  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-4 pb-16 sm:px-6 sm:pt-10">
        {absence === 'noted' && awaySince !== null ? (
          <AwayRoom consult={consult} awaySince={awaySince} onBack={() => setAbsence('none')} />
        ) : (
          <>
            <PageHeading>{t('title', { pet: consult.pet.name })}</PageHeading>
            <PlaceBoard
              place={place}
              position={place ? place.position : consult.position}
              isOffline={lobby?.connection === 'offline'}
            />
            <p className="mt-3 text-ink-soft">{t('waited', { time: waited })}</p>
            {consult.promisedUntil !== null && <AnswerPromise until={consult.promisedUntil} />}
            {consult.returns > 0 && (
              <p className="mt-4 rounded-card bg-primary-soft px-4 py-3">{t('returned')}</p>
            )}
            {place?.vetsOnDuty === 0 && <NobodyHere species={consult.pet.species} mode={consult.mode} />}
            <LeaveNote
              consultId={consult.id}
              onLeave={() => setAbsence('asked')}
              onLeft={onMoved}
              onStayed={() => setAbsence('none')}
            />
            {consult.mode === 'video' && <p className="mt-4">{t('video')}</p>}
            <h2 className="mt-8 text-lg">{t('prepare')}</h2>
            <ul className="mt-2 flex flex-col gap-1.5">
              {preparations.map((one) => (
                <Bullet key={one}>{t(`preparation.${one}`)}</Bullet>
              ))}
            </ul>
            <div className="mt-5">
              <PeopleButton consultId={consult.id} myId={consult.owner.id} snapshot={null} named />
            </div>
          </>
        )}
        <div className="mt-8">
          <EmergencyNote />
        </div>
        <CancelWait consultId={consult.id} onMoved={onMoved} />
      </MainContent>
    </>
  );
}
