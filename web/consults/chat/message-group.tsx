import { Fragment, memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearDay } from '../../kit/text/moment.ts';
import { type BubbleMessage, MessageBubble } from './message-bubble.tsx';
import type { MessageActions } from './message-menu.tsx';
import { quoteOf } from './quote-of.ts';

/** A message, and the one that it answers, where that is there. */
export type Line = { message: BubbleMessage; answered: BubbleMessage | undefined };

type MessageGroupProps = {
  lines: readonly Line[];
  /** The message before the first of them. */
  before: BubbleMessage | undefined;
  nameOf: (userId: string) => string;
  labelOf: (message: BubbleMessage) => string | null;
  isRead: (message: BubbleMessage) => boolean;
  onRetry: (id: string) => void;
  onDiscard: (id: string) => void;
  actions: MessageActions | null;
  /** The one of them that the conversation was opened for. */
  sought: string | null;
  /** It is drawn wherever the screen is: the height of the newest is never guessed. */
  isNewest: boolean;
};

const together = 5 * 60_000;

/** Of a message, in rem: what a group takes before it was ever drawn. */
const usualHeight = 4.5;

/** The day here in which a moment lies. */
function dayOf(at: number): { from: number; until: number } {
  const from = new Date(at).setHours(0, 0, 0, 0);
  return { from, until: new Date(from).setHours(24, 0, 0, 0) };
}

/** Whether two groups say the same, line by line. */
function isSame(
  { lines, ...one }: MessageGroupProps,
  { lines: others, ...other }: MessageGroupProps,
): boolean {
  const isSameLine = ({ message, answered }: Line, index: number) =>
    message === others[index]?.message && answered === others[index]?.answered;
  return (
    one.before === other.before &&
    one.nameOf === other.nameOf &&
    one.labelOf === other.labelOf &&
    one.isRead === other.isRead &&
    one.onRetry === other.onRetry &&
    one.onDiscard === other.onDiscard &&
    one.actions === other.actions &&
    one.sought === other.sought &&
    one.isNewest === other.isNewest &&
    lines.length === others.length &&
    lines.every(isSameLine)
  );
}

/** Messages that follow one another: drawn again only when one of them changes, and not at all far from the screen. */
export const MessageGroup = memo(function MessageGroup(props: MessageGroupProps) {
  const { lines, nameOf, labelOf, isRead, onRetry, onDiscard, actions, sought, isNewest } = props;
  const t = useTranslations('chat');
  const locale = useLocale();
  let { before } = props;
  let day = before ? dayOf(before.at) : { from: 0, until: 0 };
  return (
    <ol
      style={
        isNewest || sought !== null
          ? undefined
          : { contentVisibility: 'auto', containIntrinsicSize: `auto ${lines.length * usualHeight}rem` }
      }
    >
      {lines.map(({ message, answered }) => {
        const isNewDay = message.at < day.from || message.at >= day.until;
        if (isNewDay) day = dayOf(message.at);
        const follows =
          !isNewDay && before?.senderId === message.senderId && message.at - before.at < together;
        before = message;
        const quote = message.replyTo ? quoteOf(answered, { nameOf, t }) : null;
        return (
          <Fragment key={message.id}>
            {isNewDay && (
              <li className="pt-4 pb-1 text-center text-[0.875rem] font-medium text-ink-soft first-letter:uppercase">
                {formatNearDay(locale, new Date(message.at))}
              </li>
            )}
            <MessageBubble
              message={message}
              follows={follows}
              read={isRead(message)}
              label={message.mine || follows ? null : labelOf(message)}
              sender={message.mine ? t('you') : nameOf(message.senderId)}
              quotedName={quote?.name ?? null}
              quotedText={quote?.text ?? null}
              actions={actions}
              isSought={message.id === sought}
              onRetry={onRetry}
              onDiscard={onDiscard}
            />
          </Fragment>
        );
      })}
    </ol>
  );
}, isSame);
