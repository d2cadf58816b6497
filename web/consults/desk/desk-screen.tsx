import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { EmptyState } from '../../kit/ui/empty-state.tsx';
import { ErrorState } from '../../kit/ui/error-state.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { ScreenSkeleton } from '../../shell/screen-skeleton.tsx';
import { CareTabs } from '../care/care-tabs.tsx';
import { showMessage } from '../chat/show-message.ts';
import { DraftCard } from '../drafts/draft-card.tsx';
import { noteConsults } from '../note-consults.ts';
import { RecordSummary } from '../record/record-summary.tsx';
import { PetCard } from '../room/pet-card.tsx';
import { CallbackRequests } from './callback-requests.tsx';
import { ConsultActions } from './consult-actions.tsx';
import { DeskConversation } from './desk-conversation.tsx';
import { DeskHead } from './desk-head.tsx';
import { DutyNotes } from './duty-notes.tsx';
import { FollowUpList } from './follow-up-list.tsx';
import { OfferCard } from './offer-card.tsx';
import { OfferVoice } from './offer-voice.tsx';
import { OpenConsultRow } from './open-consult-row.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import { type Pane, useDesk } from './use-desk.ts';
import { useOffer } from './use-offer.ts';
import { useRooms } from './use-rooms.ts';
import { WaitingList } from './waiting-list.tsx';

type Consult = ApiOutputs['sessions']['get'];

/** The vet's desk: who waits and who is in hand on the left, the conversation in the middle, the animal on the right. */
export function Desk() {
  const t = useTranslations('desk');
  const desk = useDesk();
  const userId = useSession().user?.id ?? '';
  const { data, error } = desk.queue;
  if (data) return <DeskBoard desk={desk} data={data} userId={userId} />;
  if (!error) return <ScreenSkeleton />;
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 py-10 sm:px-6">
        {problemOf(error).code === 'FORBIDDEN' ? (
          <>
            <PageHeading>{t('notAVet')}</PageHeading>
            <p className="mt-3 mb-8">{t('notAVetText')}</p>
            <Link to="/app" className={buttonClass('primary')}>
              {t('toApp')}
            </Link>
          </>
        ) : (
          <>
            <PageHeading>{t('title')}</PageHeading>
            <ErrorState error={error} onRetry={() => void desk.queue.refetch()} />
          </>
        )}
      </MainContent>
    </>
  );
}

/** The animal on the right; for the vet of the consult with notes and plan. */
function Record({ consult, desk, userId }: Pick<DeskBoardProps, 'desk' | 'userId'> & { consult: Consult }) {
  const isMine = consult.vet?.id === userId;
  const animal = (
    <>
      <PetCard consult={consult} showOwner />
      <RecordSummary petId={consult.pet.id} />
      {isMine && consult.status === 'active' && (
        <ConsultActions
          consult={consult}
          onGone={() => {
            desk.leave();
            noteConsults();
          }}
        />
      )}
    </>
  );
  const draft = consult.status === 'ended' && !consult.erasedAt && (
    <DraftCard
      consultId={consult.id}
      onShow={(messageId) => {
        desk.setPane('talk');
        // On a phone the conversation is drawn first.
        requestAnimationFrame(() => showMessage(messageId));
      }}
    />
  );
  const writes = isMine && (consult.status === 'active' || consult.status === 'ended');
  return writes ? <CareTabs key={consult.id} {...{ consult, userId, animal, draft }} /> : animal;
}

type DeskBoardProps = {
  desk: ReturnType<typeof useDesk>;
  data: NonNullable<ReturnType<typeof useDesk>['queue']['data']>;
  userId: string;
};

function DeskBoard({ desk, data, userId }: DeskBoardProps) {
  const t = useTranslations('desk');
  const { chosen, waiting, pane } = desk;
  const mine = data.mine;
  const rooms = useRooms(chosen ? [...mine.map(({ id }) => id), chosen] : mine.map(({ id }) => id), userId);
  const consult = useQuery({
    ...api.sessions.get.queryOptions({ id: chosen ?? '' }),
    enabled: chosen !== null,
  });
  const { offer, decline, declining } = useOffer(desk.lobby, desk.taking);
  const show = (one: Pane) => (pane === one ? 'flex' : 'hidden lg:flex');

  return (
    <div data-fills className="flex min-h-0 flex-1 flex-col">
      <AppHeader wide />
      <OfferVoice offer={offer} />
      {offer && (
        <OfferCard
          key={offer.offerId}
          offer={offer}
          accepting={desk.taking === offer.case.id}
          declining={declining}
          onAccept={() => desk.accept(offer.case.id)}
          onDecline={() => decline(offer.offerId)}
        />
      )}
      <PaneTabs pane={pane} onPane={desk.setPane} waiting={waiting.length} hasConsult={chosen !== null} />
      <MainContent className="grid min-h-0 flex-1 grid-cols-1 border-t border-line lg:grid-cols-[18rem_minmax(0,1fr)_22rem] xl:grid-cols-[21rem_minmax(0,1fr)_26rem]">
        {/* On a phone the column with the visible title may stand behind another one; the heading is always there. */}
        <PageHeading
          title={offer ? t('offer.windowTitle') : t('windowTitle', { count: waiting.length })}
          className="sr-only"
        >
          {t('title')}
        </PageHeading>
        <div className={`${show('queue')} relative min-h-0 flex-col overflow-y-auto border-r border-line`}>
          <DeskHead onDuty={data.onDuty} />
          <DutyNotes onDuty={data.onDuty} />
          {desk.lobby?.connection === 'offline' && (
            <p role="status" className="bg-sunken px-4 py-1.5 text-[0.9375rem] font-medium">
              {t('offline')}
            </p>
          )}
          {mine.length > 0 && (
            <section aria-label={t('mine')}>
              <h2 className="px-4 pt-2 pb-1 text-[0.9375rem] text-ink-soft">{t('mine')}</h2>
              <ul>
                {mine.map((one) => (
                  <OpenConsultRow
                    key={one.id}
                    consult={one}
                    room={rooms.get(one.id) ?? null}
                    userId={userId}
                    selected={one.id === chosen}
                    onSelect={() => desk.choose(one.id)}
                    onMoved={noteConsults}
                  />
                ))}
              </ul>
            </section>
          )}
          <section aria-label={t('waiting')}>
            <h2 className="px-4 pt-4 text-[0.9375rem] text-ink-soft">
              <span role="status">{t('waitingCount', { count: waiting.length })}</span>
            </h2>
            <WaitingList waiting={waiting} taking={desk.taking} onAccept={desk.accept} />
          </section>
          <FollowUpList chosen={chosen} onChoose={desk.choose} />
          <CallbackRequests onDuty={data.onDuty} />
        </div>
        <div className={`${show('talk')} min-h-0 flex-col`}>
          {chosen && consult.data ? (
            <DeskConversation
              key={chosen}
              consult={consult.data}
              room={rooms.get(chosen) ?? null}
              onEnded={noteConsults}
            />
          ) : consult.error && problemOf(consult.error).code === 'NOT_FOUND' ? (
            <div className="m-auto max-w-sm p-5">
              <EmptyState title={t('wentBack')} text={t('wentBackText')} />
            </div>
          ) : consult.error ? (
            <div className="p-5">
              <ErrorState error={consult.error} onRetry={() => void consult.refetch()} />
            </div>
          ) : (
            <div className="m-auto max-w-sm p-5">
              <EmptyState title={t('none')} text={t('noneText')} />
            </div>
          )}
        </div>
        <aside
          aria-label={t('card')}
          className={`${show('card')} relative min-h-0 flex-col overflow-y-auto border-l border-line p-5`}
        >
          {consult.data && <Record consult={consult.data} {...{ desk, userId }} />}
        </aside>
      </MainContent>
    </div>
  );
}
