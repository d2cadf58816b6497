import type { FileSubject } from '../../../contract/files.ts';
import { browserStore } from '../../kit/live/browser-store.ts';

/** A file that is on its way and outlives a reload. */
export type KeptFile = {
  id: string;
  subject: FileSubject;
  subjectId: string;
  /** The person at this end, whom another one on the same device is not; or `draftOwner`. */
  userId: string;
  file: File;
  /** In the order of picking. */
  at: number;
};

/** In place of a person: what belongs to the draft of a consult, which is the device's as the draft is. */
export const draftOwner = 'draft';

const store = browserStore<KeptFile>('cav-uploads', 'files');

/** Keeps a file until it is sent or given up. */
export const keepFile = (file: KeptFile): Promise<unknown> => store.keep(file);

export const forgetFile = (id: string): Promise<unknown> => store.forget(id);

/** What was kept of a subject by this person, in the order of picking. */
export async function keptFiles(userId: string, subjectId: string): Promise<KeptFile[]> {
  return (await store.all())
    .filter((one) => one.userId === userId && one.subjectId === subjectId)
    .toSorted((a, b) => a.at - b.at);
}
