import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FileSubject } from '../../../contract/files.ts';
import { useConsultAccess } from '../consult-access.ts';
import { draftOwner } from './kept-files.ts';
import { type UploadItem, Uploads } from './uploads.ts';

const none: readonly UploadItem[] = [];
const never = () => () => undefined;

/** The files that somebody is adding to something; null before it is known who. Those of a start are the device's, as its draft is. */
export function useUploads(subject: FileSubject, subjectId: string): [Uploads | null, readonly UploadItem[]] {
  const { userId, client } = useConsultAccess();
  const [uploads, setUploads] = useState<Uploads | null>(null);
  useEffect(() => {
    const keeper = subject === 'start' ? draftOwner : userId;
    if (keeper === undefined) return;
    const mine = new Uploads({ subject, subjectId }, keeper, userId === undefined ? null : client);
    setUploads(mine);
    void mine.resume();
    return () => {
      setUploads(null);
      mine.stop();
    };
  }, [subject, subjectId, userId, client]);
  const items = useSyncExternalStore(uploads?.subscribe ?? never, uploads?.getSnapshot ?? (() => none));
  return [uploads, items];
}
