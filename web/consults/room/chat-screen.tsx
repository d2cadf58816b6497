import { Link } from '@tanstack/react-router';
import { ArrowLeft, PawPrint } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { askWay } from '../call/ask-way.ts';
import { CallPanel } from '../call/call-panel.tsx';
import { OwnerModeOffer } from '../call/owner-mode-offer.tsx';
import { ArchivedConversation } from '../chat/archived-conversation.tsx';
import { ConnectionLine } from '../chat/connection-line.tsx';
import { ConversationSkeleton } from '../chat/conversation-skeleton.tsx';
import { GuestVoice } from '../chat/guest-voice.tsx';
import { MessageList } from '../chat/message-list.tsx';
import { NewMessageVoice } from '../chat/new-message-voice.tsx';
import { PresenceDot } from '../chat/presence-dot.tsx';
import { SignedSummary } from '../drafts/signed-summary.tsx';
import { FilesOfReason } from '../files/files-of-reason.tsx';
import { ReadTranslated } from '../translation/read-translated.tsx';
import { VetOfConsult } from '../vet-card/vet-of-consult.tsx';
import { furthest } from './consult-stage.ts';
import { useFollowUp } from './follow-up.ts';
import { PetCard } from './pet-card.tsx';

type ChatScreenProps = {
  consult: ApiOutputs['sessions']['get'];
  room: RoomClient | null;
  snapshot: RoomSnapshot | null;
  /** Buttons on the right of the vet's name. */
  actions: ReactNode;
  /** Under the conversation: the composer, or what stands in its place. */
  footer: ReactNode;
};

/** The consult as its owner sees it: who answers on top, the conversation, one line to write. One thumb is enough. */
export function ChatScreen({ consult, room, snapshot, actions, footer }: ChatScreenProps) {
  const t = useTranslations('chat');
  const [cardOpen, setCardOpen] = useState(false);
  const vet = snapshot?.state?.vet ?? consult.vet;
  const vetName = vet?.displayName ?? t('aVet');
  const isOver = furthest(consult, snapshot?.state) !== 'active';
  const until = useFollowUp(consult);
  // Nobody enters a room that was cleared long after its consult, or erased.
  const isArchived = isOver && snapshot?.connection === 'refused';
  const isHere = snapshot?.members.some(({ id, online }) => id === vet?.id && online) ?? false;
  const nameOf = (id: string) =>
    snapshot?.members.find((member) => member.id === id)?.name ?? (id === vet?.id ? vetName : t('someone'));
  const ready = snapshot?.connection === 'online' || (snapshot?.messages.length ?? 0) > 0;

  return (
    <MainContent
      data-fills
      className="mx-auto flex min-h-0 w-full max-w-3xl flex-1 flex-col sm:border-x sm:border-line"
    >
      <header className="flex items-center gap-1 border-b border-line bg-surface px-3 py-2 sm:px-5">
        <Link
          to="/app"
          aria-label={t('home')}
          className="-ml-2 inline-grid size-11 shrink-0 place-items-center rounded-card text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-5.5" />
        </Link>
        {vet && <VetOfConsult consultId={consult.id} vetName={vetName} photoId={consult.vet?.photoId} />}
        <div className="min-w-0 flex-1">
          <PageHeading title={t('title', { vet: vetName })} className="truncate text-lg! leading-normal">
            {vetName}
          </PageHeading>
          <p className="flex items-center gap-1.5 whitespace-nowrap text-[0.9375rem] text-ink-soft">
            {(!isOver || until !== null) && <PresenceDot isHere={isHere} />}
            {isOver && until === null ? consult.pet.name : t(isHere ? 'here' : 'away')}
          </p>
        </div>
        <IconButton label={t('card', { pet: consult.pet.name })} onClick={() => setCardOpen(true)}>
          <PawPrint aria-hidden className="size-6" />
        </IconButton>
        {actions}
      </header>
      {!isOver && (
        <CallPanel
          {...{ consult, room, snapshot, nameOf, askWay }}
          userId={consult.owner.id}
          looksFirst
          inChat={<OwnerModeOffer {...{ consult, room, snapshot, nameOf }} />}
        />
      )}
      {snapshot && !isArchived && <ConnectionLine connection={snapshot.connection} />}
      {isOver && <SignedSummary consultId={consult.id} />}
      <ReadTranslated consultId={consult.id}>
        {isArchived ? (
          <ArchivedConversation
            consult={consult}
            userId={consult.owner.id}
            nameOf={nameOf}
            opening={<Opening consult={consult} />}
          />
        ) : room && snapshot && ready ? (
          <MessageList
            room={room}
            snapshot={snapshot}
            nameOf={nameOf}
            openConsultId={isOver && until === null ? null : consult.id}
            opening={<Opening consult={consult} />}
          />
        ) : (
          <ConversationSkeleton />
        )}
      </ReadTranslated>
      <GuestVoice snapshot={snapshot} />
      <NewMessageVoice
        messages={snapshot?.messages ?? []}
        ready={snapshot?.connection === 'online'}
        nameOf={nameOf}
      />
      {footer}
      <Dialog open={cardOpen} onOpenChange={setCardOpen} title={t('cardTitle')}>
        <PetCard consult={consult} />
      </Dialog>
    </MainContent>
  );
}

function Opening({ consult }: Pick<ChatScreenProps, 'consult'>) {
  const t = useTranslations('chat');
  const { id, reason, pet } = consult;
  return (
    <div className="mx-auto max-w-prose pb-2 text-center text-[0.9375rem] text-ink-soft">
      <p>{t('opening', { pet: pet.name })}</p>
      {reason !== '' && (
        <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{t('quote', { text: reason })}</p>
      )}
      <div className="mt-2 flex justify-center">
        <FilesOfReason consultId={id} />
      </div>
    </div>
  );
}
