import { useMemo } from 'react';
import { GroupPlace } from './group-place.tsx';
import type { BubbleMessage } from './message-bubble.tsx';
import { type Line, MessageGroup } from './message-group.tsx';
import type { MessageActions } from './message-menu.tsx';

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
  /** The message that the conversation was opened for. */
  sought?: string | null;
};

/** Numbers of a group: what is drawn again when one message changes, and left out together far from the screen. */
const perGroup = 50;

/** The newest groups stay in the page wherever the screen is; hardly any conversation has more. */
const keptGroups = 20;

const never = () => undefined;
const unnamed = () => null;
const unread = () => false;

/** Messages that follow one another, by their numbers: earlier ones that come in change no group but the first. */
function groupsOf(messages: readonly BubbleMessage[]): { key: number; lines: Line[] }[] {
  const isAnswering = messages.some(({ replyTo }) => replyTo);
  const bySeq = new Map(isAnswering ? messages.map((message) => [message.seq, message]) : []);
  const groups: { key: number; lines: Line[] }[] = [];
  for (const message of messages) {
    const line = { message, answered: message.replyTo ? bySeq.get(message.replyTo) : undefined };
    const last = groups.at(-1);
    // What is not sent yet has no number, and stands with the newest.
    const key = message.seq === null ? (last?.key ?? 0) : Math.floor(message.seq / perGroup);
    if (last?.key === key) last.lines.push(line);
    else groups.push({ key, lines: [line] });
  }
  return groups;
}

/** Messages in their order, by day; what one person says at one go stands together. For functions that stay the same, so that little is drawn again. */
export function MessageLines(props: MessageLinesProps) {
  const { messages, nameOf, onRetry = never, onDiscard = never, actions = null, sought = null } = props;
  const { labelOf = unnamed, isRead = unread } = props;
  const groups = useMemo(() => groupsOf(messages), [messages]);
  return (
    <div>
      {groups.map(({ key, lines }, index) => {
        const own = lines.some(({ message }) => message.id === sought) ? sought : null;
        return (
          <GroupPlace key={key} isKept={index >= groups.length - keptGroups || own !== null}>
            <MessageGroup
              lines={lines}
              sought={own}
              // Two, because the last may be of one message only.
              isNewest={index >= groups.length - 2}
              before={groups[index - 1]?.lines.at(-1)?.message}
              {...{ nameOf, labelOf, isRead, onRetry, onDiscard, actions }}
            />
          </GroupPlace>
        );
      })}
    </div>
  );
}
