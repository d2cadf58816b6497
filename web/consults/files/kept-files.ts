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

/** As long as what was written for a consult is kept; the Worker has forgotten an older one. */
const longestKept = 31 * 24 * 60 * 60 * 1000;

const forgotten = new Set<(id: string) => void>();
let tabs: BroadcastChannel | null = null;

/** Tells which files were sent or given up, here or in another tab. Answers what ends that. */
export function onForgottenFile(listener: (id: string) => void): () => void {
  if (tabs === null && 'BroadcastChannel' in globalThis) {
    tabs = new BroadcastChannel('cav-uploads');
    tabs.onmessage = ({ data }) => {
      for (const each of forgotten) each(String(data));
    };
  }
  forgotten.add(listener);
  return () => forgotten.delete(listener);
}

/** Keeps a file until it is sent or given up. */
export const keepFile = (file: KeptFile): Promise<unknown> => store.keep(file);

export async function forgetFile(id: string): Promise<void> {
  for (const each of forgotten) each(id);
  await store.forget(id);
  tabs?.postMessage(id);
}

/** Forgets all that was kept for this person: there is nothing any more that it could be sent to. */
export async function forgetFilesOf(userId: string): Promise<void> {
  for (const { id } of (await store.all()).filter((one) => one.userId === userId)) await forgetFile(id);
}

/** What was kept of a subject by this person, in the order of picking. */
export async function keptFiles(userId: string, subjectId: string): Promise<KeptFile[]> {
  const oldest = Date.now() - longestKept;
  const known = await store.all();
  for (const { id } of known.filter(({ at }) => at < oldest)) await forgetFile(id);
  return known
    .filter(({ at }) => at >= oldest)
    .filter((one) => one.userId === userId && one.subjectId === subjectId)
    .toSorted((a, b) => a.at - b.at);
}
