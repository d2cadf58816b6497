import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import { useConsultAccess } from '../consult-access.ts';
import { type UploadItem, Uploads } from '../files/uploads.ts';

const none: readonly UploadItem[] = [];
const never = () => () => undefined;

/**
 * Frames of a call on their way into its chat: each is a message of its own as soon as it is there. One that a reload interrupts waits in the
 * composer, as any other file does.
 */
export function useFrames(consultId: string, room: RoomClient | null) {
  const { userId, client } = useConsultAccess();
  const [uploads, setUploads] = useState<Uploads | null>(null);
  const [sent, setSent] = useState(0);
  useEffect(() => {
    if (userId === undefined) return;
    const mine = new Uploads({ subject: 'consult', subjectId: consultId }, userId, client);
    setUploads(mine);
    return () => {
      setUploads(null);
      mine.stop();
    };
  }, [consultId, userId, client]);
  const items = useSyncExternalStore(uploads?.subscribe ?? never, uploads?.getSnapshot ?? (() => none));
  useEffect(() => {
    if (!room || !uploads || !items.some(({ state }) => state === 'stored')) return;
    const stored = uploads.take();
    for (const frame of stored) room.send({ body: '', files: [frame] });
    setSent((count) => count + stored.length);
  }, [room, uploads, items]);
  return {
    items,
    /** How many went out since the screen is open. */
    sent,
    add: useCallback((frame: File) => uploads?.add([frame]), [uploads]),
    retry: useCallback((id: string) => uploads?.retry(id), [uploads]),
    remove: useCallback((id: string) => uploads?.remove(id), [uploads]),
  };
}
