import type { FileSubject } from '../../../contract/files.ts';

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

const table = 'files';

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('cav-uploads', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function run<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const database = await opened();
    const request = act(database.transaction(table, mode).objectStore(table));
    return await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    // A closed or full storage: the upload then lives as long as the page.
    return null;
  }
}

/** Keeps a file until it is sent or given up. */
export const keepFile = (file: KeptFile): Promise<unknown> => run('readwrite', (store) => store.put(file));

export const forgetFile = (id: string): Promise<unknown> => run('readwrite', (store) => store.delete(id));

/** What was kept of a subject by this person, in the order of picking. */
export async function keptFiles(userId: string, subjectId: string): Promise<KeptFile[]> {
  const all: KeptFile[] = (await run('readonly', (store) => store.getAll())) ?? [];
  return all
    .filter((one) => one.userId === userId && one.subjectId === subjectId)
    .toSorted((a, b) => a.at - b.at);
}
