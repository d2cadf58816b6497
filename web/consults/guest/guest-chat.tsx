import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { CallPanel } from '../call/call-panel.tsx';
import type { AskWay } from '../call/call-session.ts';
import { Composer } from '../chat/composer.tsx';
import { ConnectionLine } from '../chat/connection-line.tsx';
import { ConversationSkeleton } from '../chat/conversation-skeleton.tsx';
import { MessageList } from '../chat/message-list.tsx';
import { NewMessageVoice } from '../chat/new-message-voice.tsx';
import { FilesOfReason } from '../files/files-of-reason.tsx';
import { VetOfConsult } from '../vet-card/vet-of-consult.tsx';

type GuestChatProps = {
  consult: ApiOutputs['guests']['consult'];
  room: RoomClient | null;
  snapshot: RoomSnapshot | null;
  /** How they come into the video of the consult. */
  askWay: AskWay;
};

/** The conversation for a guest: who is there, what is said, one line to write. */
export function GuestChat({ consult, room, snapshot, askWay }: GuestChatProps) {
  const t = useTranslations('guest');
  const chat = useTranslations('chat');
  const { pet, you } = consult;
  const vet = snapshot?.state?.vet;
  const nameOf = (id: string) =>
    snapshot?.members.find((member) => member.id === id)?.name ??
    (id === vet?.id ? vet.displayName : chat('someone'));
  const ready = snapshot?.connection === 'online' || (snapshot?.messages.length ?? 0) > 0;
  const status = snapshot?.state?.status ?? consult.status;
  return (
    <MainContent
      data-fills
      className="mx-auto flex min-h-0 w-full max-w-3xl flex-1 flex-col sm:border-x sm:border-line"
    >
      <header className="flex items-center gap-1 border-b border-line bg-surface px-3 py-2 sm:px-5">
        <div className="min-w-0 flex-1">
          <PageHeading title={t('title', { pet: pet.name })} className="truncate text-lg! leading-normal">
            {t('title', { pet: pet.name })}
          </PageHeading>
          <p className="truncate text-[0.9375rem] text-ink-soft">{t('as', { name: you.name })}</p>
        </div>
        {vet && <VetOfConsult consultId={consult.id} vetName={vet.displayName} />}
      </header>
      {snapshot && <ConnectionLine connection={snapshot.connection} />}
      {status === 'active' && (
        <CallPanel {...{ consult, room, snapshot, nameOf, askWay }} userId={you.id} begins={false} />
      )}
      {status === 'queued' && (
        <p role="status" className="bg-sunken px-4 py-2 text-[0.9375rem]">
          {t('waiting')}
        </p>
      )}
      {room && snapshot && ready ? (
        <MessageList
          {...{ room, snapshot, nameOf }}
          openConsultId={consult.id}
          opening={
            <div className="mx-auto max-w-prose pb-2 text-center text-[0.9375rem] text-ink-soft">
              <p>{chat('opening', { pet: pet.name })}</p>
              {consult.reason !== '' && (
                <p className="mt-1 wrap-anywhere whitespace-pre-wrap">
                  {chat('quote', { text: consult.reason })}
                </p>
              )}
              <div className="mt-2 flex justify-center">
                <FilesOfReason consultId={consult.id} />
              </div>
            </div>
          }
        />
      ) : (
        <ConversationSkeleton />
      )}
      <NewMessageVoice
        messages={snapshot?.messages ?? []}
        ready={snapshot?.connection === 'online'}
        nameOf={nameOf}
      />
      <Composer consultId={consult.id} room={room} />
    </MainContent>
  );
}
