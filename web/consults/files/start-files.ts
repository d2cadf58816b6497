import { apiClient } from '../../kit/api/api.ts';
import { sessionState } from '../../kit/session/session-store.ts';
import { draftOwner, forgetFile, keepFile, keptFiles } from './kept-files.ts';
import { uploadFile } from './upload-file.ts';

const arrived = new Set<string>();

/**
 * Uploads what was added to the reason of a consult that is about to start, as far as it is not there yet: somebody who only now has an
 * account could not before. A file that does not arrive does not hold the start up.
 */
export async function sendStartFiles(filesId: string): Promise<void> {
  const kept = await keptFiles(draftOwner, filesId);
  const sent = kept.map(async ({ id, subject, subjectId, file }) => {
    const { signal } = new AbortController();
    await uploadFile({
      subject,
      subjectId,
      id,
      file,
      client: apiClient,
      onProgress: () => undefined,
      signal,
    });
    arrived.add(id);
  });
  await Promise.allSettled(sent);
}

/** The consult has started: what arrived is its own, and the rest waits in its conversation to be sent there. */
export async function settleStartFiles(filesId: string, consultId: string): Promise<void> {
  const userId = sessionState().user?.id ?? '';
  for (const kept of await keptFiles(draftOwner, filesId)) {
    await forgetFile(kept.id);
    // Under another id: the Worker knows this one as the start's.
    if (!arrived.has(kept.id))
      await keepFile({ ...kept, id: crypto.randomUUID(), userId, subject: 'consult', subjectId: consultId });
  }
}
