import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';

/** The message that the address names, because somebody found it: the conversation opens there. */
export function useSoughtMessage(): string | null {
  return useSearch({ strict: false }).message ?? null;
}

/** What there is of a conversation, and how to have more of it. */
type Fetched = {
  messages: readonly { id: string }[];
  hasMore: boolean;
  isFetching: boolean;
  fetchMore: () => void;
};

/** Fetches further pages of a conversation until the message that is sought is among them. */
export function useSeek(sought: string | null, { messages, hasMore, isFetching, fetchMore }: Fetched): void {
  const isMissing = sought !== null && hasMore && !isFetching && !messages.some(({ id }) => id === sought);
  useEffect(() => {
    if (isMissing) fetchMore();
  });
}
