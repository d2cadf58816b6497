import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import { type AskWay, CallSession, type CallView } from './call-session.ts';

const never = () => () => undefined;
const nothing = () => null;

/** A person's side of the calls of a consult, for as long as the component is there; null without a room. */
export function useCall(
  consultId: string,
  userId: string | null | undefined,
  room: RoomClient | null,
  askWay: AskWay,
): { session: CallSession; view: CallView } | null {
  const [session, setSession] = useState<CallSession | null>(null);
  useEffect(() => {
    if (!room || !userId) return;
    const opened = new CallSession({ consultId, userId, channel: room.calls, askWay });
    setSession(opened);
    return () => {
      setSession(null);
      opened.close();
    };
  }, [consultId, userId, room, askWay]);
  const view = useSyncExternalStore<CallView | null>(
    session?.subscribe ?? never,
    session?.getSnapshot ?? nothing,
  );
  return session && view ? { session, view } : null;
}
