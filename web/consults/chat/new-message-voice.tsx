import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ShownMessage } from '../../../party/client/shown-message.ts';

/** Reads out messages of others as they come, and none of the history that was there when the conversation opened. */
export function NewMessageVoice(props: {
  messages: readonly ShownMessage[];
  ready: boolean;
  nameOf: (userId: string) => string;
}) {
  const t = useTranslations('chat');
  const openedAt = useRef<number | null>(null);
  const newest = props.messages.findLast(({ seq }) => seq !== null)?.seq ?? 0;
  if (openedAt.current === null && props.ready) openedAt.current = newest;
  const from = openedAt.current ?? newest;
  const fresh = props.messages.filter(({ mine, seq }) => !mine && seq !== null && seq > from).slice(-3);
  return (
    <div role="log" aria-live="polite" className="sr-only">
      {fresh.map((message) => (
        <p key={message.id}>
          {t('said', { name: props.nameOf(message.senderId) })} {message.body}{' '}
          {message.files?.map(({ name }) => name).join(', ')}
        </p>
      ))}
    </div>
  );
}
