import { Fragment, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearDay } from '../../kit/text/moment.ts';
import { type BubbleMessage, MessageBubble } from './message-bubble.tsx';
import type { MessageActions } from './message-menu.tsx';
import { type Quoted, quoteOf } from './quote-of.ts';

type MessageLinesProps = {
  messages: readonly BubbleMessage[];
  /** Name of a member, for screen readers. */
  nameOf: (userId: string) => string;
  /** What is written over what somebody says, where it is not plain who speaks; null = nothing. */
  labelOf?: (message: BubbleMessage) => string | null;
  /** Whether the other side has read it. */
  isRead?: (message: BubbleMessage) => boolean;
  onRetry?: (id: string) => void;
  onDiscard?: (id: string) => void;
  /** What can be done with a message; nothing where the conversation is over. */
  actions?: MessageActions | null;
};

const together = 5 * 60_000;
const never = () => undefined;

/** The day here in which a moment lies. */
function dayOf(at: number): { from: number; until: number } {
  const from = new Date(at).setHours(0, 0, 0, 0);
  return { from, until: new Date(from).setHours(24, 0, 0, 0) };
}

/** Messages in their order, by day; what one person says at one go stands together. */
export function MessageLines(props: MessageLinesProps) {
  const { messages, nameOf, labelOf, isRead, onRetry = never, onDiscard = never, actions = null } = props;
  const t = useTranslations('chat');
  const locale = useLocale();
  const bySeq = useMemo(() => new Map(messages.map((message) => [message.seq, message])), [messages]);
  const quoted = ({ replyTo }: BubbleMessage): Quoted | null =>
    replyTo ? quoteOf(bySeq.get(replyTo), { nameOf, t }) : null;
  // The calendar is asked once a day of the conversation, however long it is.
  let day = { from: 0, until: 0 };
  return (
    <ol>
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const newDay = message.at < day.from || message.at >= day.until;
        if (newDay) day = dayOf(message.at);
        const follows = !newDay && before?.senderId === message.senderId && message.at - before.at < together;
        const quote = quoted(message);
        return (
          <Fragment key={message.id}>
            {newDay && (
              <li className="mt-4 mb-1 text-center text-[0.875rem] font-medium text-ink-soft first-letter:uppercase">
                {formatNearDay(locale, new Date(message.at))}
              </li>
            )}
            <MessageBubble
              message={message}
              follows={follows}
              read={isRead?.(message) ?? false}
              label={message.mine || follows ? null : (labelOf?.(message) ?? null)}
              sender={message.mine ? t('you') : nameOf(message.senderId)}
              quotedName={quote?.name ?? null}
              quotedText={quote?.text ?? null}
              actions={actions}
              onRetry={onRetry}
              onDiscard={onDiscard}
            />
          </Fragment>
        );
      })}
    </ol>
  );
}
