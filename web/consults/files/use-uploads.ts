import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FileSubject } from '../../../contract/files.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { draftOwner } from './kept-files.ts';
import { type UploadItem, Uploads } from './uploads.ts';

const none: readonly UploadItem[] = [];
const never = () => () => undefined;

/** The files that somebody is adding to something; null before it is known who. Those of a start are the device's, as its draft is. */
export function useUploads(subject: FileSubject, subjectId: string): [Uploads | null, readonly UploadItem[]] {
  const { user } = useSession();
  const userId = user?.id;
  const [uploads, setUploads] = useState<Uploads | null>(null);
  useEffect(() => {
    const owner = subject === 'start' ? draftOwner : userId;
    if (owner === undefined) return;
    const mine = new Uploads({ subject, subjectId }, owner, userId !== undefined);
    setUploads(mine);
    void mine.resume();
    return () => {
      setUploads(null);
      mine.stop();
    };
  }, [subject, subjectId, userId]);
  const items = useSyncExternalStore(uploads?.subscribe ?? never, uploads?.getSnapshot ?? (() => none));
  return [uploads, items];
}
