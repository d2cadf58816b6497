import { ArrowDown } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import { Button } from '../../kit/ui/button.tsx';
import type { BubbleMessage } from './message-bubble.tsx';
import { MessageLines } from './message-lines.tsx';
import type { MessageActions } from './message-menu.tsx';
import { quoteOf } from './quote-of.ts';
import { setReply } from './reply.ts';
import { useSeek, useSoughtMessage } from './sought-message.ts';
import { useStickyScroll } from './use-sticky-scroll.ts';

type MessageListProps = {
  room: RoomClient;
  snapshot: RoomSnapshot;
  /** Name of a member, for screen readers and for who is writing. */
  nameOf: (userId: string) => string;
  /** The consult, while messages can be sent; null when it is over. */
  openConsultId: string | null;
  /** What stands above the first message: the reason of the consult. */
  opening?: ReactNode;
};

/** The conversation: stays at the newest message unless one reads further up; older ones are fetched on demand. */
export function MessageList({ room, snapshot, nameOf, openConsultId, opening }: MessageListProps) {
  const t = useTranslations('chat');
  const box = useRef<HTMLElement>(null);
  const { messages, hasMore, loadingOlder, reads, members, typing } = snapshot;
  const { atEnd, unseen, toEnd } = useStickyScroll(box, messages, () => room.markRead());
  const sought = useSoughtMessage();
  useSeek(sought, {
    messages,
    hasMore: hasMore && snapshot.connection === 'online',
    isFetching: loadingOlder,
    fetchMore: () => room.loadOlder(),
  });
  const latestName = useRef(nameOf);
  latestName.current = nameOf;
  const actions = useMemo<MessageActions | null>(
    () =>
      openConsultId === null
        ? null
        : {
            reply: (message) => {
              const { name, text } = quoteOf(message, { nameOf: latestName.current, t });
              if (message.seq !== null) setReply(openConsultId, { seq: message.seq, name, text });
            },
            takeBack: (seq) => room.takeBack(seq),
          },
    [openConsultId, room, t],
  );
  const onRetry = useCallback((id: string) => room.retry(id), [room]);
  const onDiscard = useCallback((id: string) => room.discard(id), [room]);
  const named = useCallback((id: string) => latestName.current(id), []);
  const labelOf = useMemo(() => {
    // Between two it is plain who speaks; of a guest everybody sees that it is one, whatever they call themselves.
    const guests = new Set(members.filter(({ role }) => role === 'guest').map(({ id }) => id));
    if (guests.size === 0) return () => null;
    return ({ senderId }: BubbleMessage) =>
      guests.has(senderId) ? t('guest', { name: named(senderId) }) : named(senderId);
  }, [members, named, t]);
  const isRead = useMemo(() => {
    const others = members.filter(({ role }) => role !== 'guest').map(({ id }) => id);
    return ({ senderId, seq }: BubbleMessage) =>
      seq !== null && others.some((id) => id !== senderId && (reads[id] ?? 0) >= seq);
  }, [members, reads]);

  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('conversation')}
        className="relative h-full overflow-y-auto overscroll-contain px-3 py-4 sm:px-5"
      >
        {hasMore ? (
          <div className="flex justify-center pb-2">
            <Button busy={loadingOlder} onClick={() => room.loadOlder()}>
              {t('older')}
            </Button>
          </div>
        ) : (
          opening
        )}
        <MessageLines
          nameOf={named}
          {...{ messages, labelOf, isRead, onRetry, onDiscard, actions, sought }}
        />
        <p role="status" className="mt-2 min-h-6 text-[0.9375rem] text-ink-soft">
          {typing[0] && t('typing', { name: nameOf(typing[0]) })}
        </p>
      </section>
      {!atEnd && (
        <button
          type="button"
          onClick={toEnd}
          className="absolute right-3 bottom-3 inline-flex min-h-11 items-center gap-2 rounded-full border border-edge bg-surface px-4 font-semibold text-primary shadow-md"
        >
          <ArrowDown aria-hidden className="size-5" />
          {unseen > 0 ? t('newMessages', { count: unseen }) : t('newest')}
        </button>
      )}
    </div>
  );
}
