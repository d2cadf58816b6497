import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ShownMessage } from '../../../party/client/shown-message.ts';

/** How near to the end, in pixels, still counts as reading the newest. */
const nearEnd = 80;

type StickyScroll = {
  atEnd: boolean;
  /** How many messages of others came since the person left the end. */
  unseen: number;
  toEnd: () => void;
};

/**
 * Keeps a box of messages at its end while the person is there, holds still what is read when older messages come in above, and
 * calls `onSeen` when the newest is on screen in a visible window.
 */
export function useStickyScroll(
  box: RefObject<HTMLElement | null>,
  messages: readonly ShownMessage[],
  onSeen: () => void,
): StickyScroll {
  const [atEnd, setAtEnd] = useState(true);
  const [seenSeq, setSeenSeq] = useState(0);
  const view = useRef({ height: 0, firstId: '', atEnd: true });
  const newestSeq = messages.findLast(({ seq }) => seq !== null)?.seq ?? 0;
  const first = messages[0]?.id ?? '';
  const last = messages.at(-1);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { height, firstId, atEnd: wasAtEnd } = view.current;
    const olderCame = firstId !== '' && firstId !== first;
    if (olderCame && !wasAtEnd) element.scrollTop += element.scrollHeight - height;
    else if (wasAtEnd || last?.status === 'pending') element.scrollTop = element.scrollHeight;
    view.current = { ...view.current, height: element.scrollHeight, firstId: first };
  }, [box, first, last]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const now = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
      view.current.atEnd = now;
      setAtEnd(now);
    };
    // The box itself changes with the keyboard of a phone and with the composer that grows.
    const resized = new ResizeObserver(() => {
      if (view.current.atEnd) element.scrollTop = element.scrollHeight;
    });
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);

  useEffect(() => {
    const see = () => {
      if (!atEnd || document.visibilityState !== 'visible') return;
      setSeenSeq(newestSeq);
      onSeen();
    };
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  });

  return {
    atEnd,
    unseen: messages.filter(({ mine, seq }) => !mine && seq !== null && seq > seenSeq).length,
    toEnd: () => box.current?.scrollTo({ top: box.current.scrollHeight, behavior: 'smooth' }),
  };
}
