import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDeadline } from '../../kit/text/moment.ts';
import { askWay } from '../call/ask-way.ts';
import { CallPanel } from '../call/call-panel.tsx';
import { VetModeOffer } from '../call/vet-mode-offer.tsx';
import { ArchivedConversation } from '../chat/archived-conversation.tsx';
import { Composer } from '../chat/composer.tsx';
import { ConnectionLine } from '../chat/connection-line.tsx';
import { ConversationSkeleton } from '../chat/conversation-skeleton.tsx';
import { GuestVoice } from '../chat/guest-voice.tsx';
import { MessageList } from '../chat/message-list.tsx';
import { NewMessageVoice } from '../chat/new-message-voice.tsx';
import { PresenceDot } from '../chat/presence-dot.tsx';
import { useRoomSnapshot } from '../chat/use-room.ts';
import { PeopleButton } from '../links/people-button.tsx';
import { furthest } from '../room/consult-stage.ts';
import { EndButton } from '../room/end-button.tsx';
import { useFollowUp } from '../room/follow-up.ts';
import { ReadTranslated } from '../translation/read-translated.tsx';
import { FirstWord } from './first-word.tsx';

type DeskConversationProps = {
  consult: ApiOutputs['sessions']['get'];
  room: RoomClient | null;
  onEnded: () => void;
};

/** The conversation in the middle of the desk. */
export function DeskConversation({ consult, room, onEnded }: DeskConversationProps) {
  const t = useTranslations('desk');
  const chat = useTranslations('chat');
  const locale = useLocale();
  const snapshot = useRoomSnapshot(room);
  const owner = consult.owner;
  const isHere = snapshot?.members.some(({ id, online }) => id === owner.id && online) ?? false;
  const isOpen = furthest(consult, snapshot?.state) === 'active';
  // Nobody enters a room that was cleared long after its consult, or erased.
  const isArchived = !isOpen && snapshot?.connection === 'refused';
  const until = useFollowUp(consult);
  const mayWrite = isOpen || (until !== null && !isArchived);
  const isInCall = snapshot?.call?.call?.legs.some(({ role }) => role === 'vet') ?? false;
  const hasSpoken =
    consult.firstAnswerAt !== null || isInCall || (snapshot?.messages.some(({ mine }) => mine) ?? true);
  const nameOf = (id: string) =>
    id === owner.id
      ? owner.displayName
      : (snapshot?.members.find((member) => member.id === id)?.name ?? chat('someone'));
  const ready = snapshot?.connection === 'online' || (snapshot?.messages.length ?? 0) > 0;
  return (
    <section
      aria-label={t('conversationOf', { pet: consult.pet.name })}
      className="flex h-full min-h-0 flex-col"
    >
      <header className="flex items-center gap-2 border-b border-line bg-surface px-4 py-2">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-lg leading-normal">
            {t('petOf', { pet: consult.pet.name, owner: owner.displayName })}
          </h2>
          <p className="flex items-center gap-1.5 text-[0.9375rem] text-ink-soft">
            <PresenceDot isHere={isHere} />
            {chat(isHere ? 'here' : 'away')}
          </p>
        </div>
        {isOpen && consult.vet && (
          <PeopleButton consultId={consult.id} myId={consult.vet.id} snapshot={snapshot} />
        )}
        {isOpen && <EndButton consultId={consult.id} onEnded={onEnded} />}
      </header>
      {isOpen && (
        <CallPanel
          {...{ consult, room, snapshot, nameOf, askWay }}
          userId={consult.vet?.id}
          freezes
          inChat={<VetModeOffer {...{ room, snapshot }} />}
        />
      )}
      {snapshot && !isArchived && <ConnectionLine connection={snapshot.connection} />}
      {isOpen && !hasSpoken && consult.acceptedAt && <FirstWord acceptedAt={consult.acceptedAt} />}
      <ReadTranslated consultId={consult.id}>
        {isArchived ? (
          <ArchivedConversation {...{ consult, nameOf }} userId={consult.vet?.id} />
        ) : room && snapshot && ready ? (
          <MessageList {...{ room, snapshot, nameOf }} openConsultId={mayWrite ? consult.id : null} />
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
      {!isOpen && (
        <p role="status" className="border-t border-line bg-surface px-4 py-3">
          <span className="font-medium">{t(mayWrite ? 'followUps.ended' : 'ended')}</span>{' '}
          {mayWrite && until !== null && (
            <span className="text-ink-soft">
              {t('followUps.open', { until: formatDeadline(locale, until) })}
            </span>
          )}
        </p>
      )}
      {mayWrite && <Composer consultId={consult.id} room={room} />}
    </section>
  );
}
