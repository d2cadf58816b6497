import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ErrorState } from '../../kit/ui/error-state.tsx';
import { ConversationSkeleton } from './conversation-skeleton.tsx';
import type { BubbleMessage } from './message-bubble.tsx';
import { MessageLines } from './message-lines.tsx';
import { useSeek, useSoughtMessage } from './sought-message.ts';

type ArchivedConversationProps = {
  consult: Pick<ApiOutputs['sessions']['get'], 'id' | 'erasedAt'>;
  /** Whose messages stand on the right. */
  userId: string | undefined;
  nameOf: (userId: string) => string;
  /** What stands above the first message: the reason of the consult. */
  opening?: ReactNode;
};

/** What was said in a consult whose room is no more, from the archive: oldest first, the rest on demand. */
export function ArchivedConversation({ consult, userId, nameOf, opening }: ArchivedConversationProps) {
  const t = useTranslations('chat');
  const transcript = useInfiniteQuery(
    api.sessions.messages.infiniteQueryOptions(
      { id: consult.id, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const sought = useSoughtMessage();
  useSeek(sought, {
    messages: transcript.data?.pages.flatMap(({ items }) => items) ?? [],
    hasMore: transcript.hasNextPage && !transcript.isError,
    isFetching: transcript.isFetching,
    fetchMore: () => void transcript.fetchNextPage(),
  });
  if (transcript.isError)
    return (
      <div className="min-h-0 flex-1 overflow-y-auto p-5">
        <ErrorState error={transcript.error} onRetry={() => void transcript.refetch()} />
      </div>
    );
  if (transcript.isPending) return <ConversationSkeleton />;
  const messages = transcript.data.pages.flatMap(({ items }) => items.map((item) => shown(item, userId)));
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('conversation')}
      className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 py-4 sm:px-5"
    >
      {opening}
      {messages.length === 0 && (
        <p className="py-6 text-center text-ink-soft">{t(consult.erasedAt ? 'erased' : 'nothingSaid')}</p>
      )}
      <MessageLines {...{ messages, nameOf, sought }} />
      {transcript.hasNextPage && (
        <div className="flex justify-center pt-4">
          <Button busy={transcript.isFetchingNextPage} onClick={() => void transcript.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </section>
  );
}

type Archived = ApiOutputs['sessions']['messages']['items'][number];

const shown = ({ sentAt, deletedAt, ...message }: Archived, userId: string | undefined): BubbleMessage => ({
  ...message,
  takenBack: deletedAt !== null,
  mine: message.senderId === userId,
  senderId: message.senderId ?? '',
  at: Date.parse(sentAt),
  status: 'sent',
  failure: null,
});
