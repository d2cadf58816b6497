import type { Attachment, FileSubject } from '../../../contract/files.ts';
import { sendBytes } from '../../kit/api/send-bytes.ts';
import type { ConsultClient } from '../consult-access.ts';
import { makePreview } from './make-preview.ts';

export type UploadedTo = { subject: FileSubject; subjectId: string };

type UploadOptions = UploadedTo & {
  /** Made once for the file: with the same one the upload goes on where it stopped. */
  id: string;
  file: File;
  /** As whom it is sent. */
  client: ConsultClient;
  /** How much of it is there, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Uploads a file, or what is missing of it, and answers it as the Worker keeps it. Throws NotArrived, AbortError, and what the API refuses. */
export async function uploadFile(options: UploadOptions): Promise<Attachment> {
  const { subject, subjectId, id, file, client, onProgress, signal } = options;
  const { size } = file;
  const about = { id, name: file.name.trim().slice(-120) || 'file', type: file.type.slice(0, 100), size };
  const upload = await client.attachments.begin.mutate({ subject, subjectId, file: about }, { signal });
  if (upload.stored) return upload.stored;
  const { ticket, partBytes, parts, received } = upload;
  const missing = Array.from({ length: parts }, (_, index) => index + 1).filter(
    (one) => !received.includes(one),
  );
  const bytesOf = (number: number) => Math.min(partBytes, size - (number - 1) * partBytes);
  let there = received.reduce((sum, number) => sum + bytesOf(number), 0);
  for (const number of missing) {
    const part = file.slice((number - 1) * partBytes, number * partBytes);
    await sendBytes(`/files/${id}/${number}`, part, {
      ticket: ticket ?? '',
      signal,
      onSent: (sent) => onProgress((there + sent) / size),
    });
    there += part.size;
    onProgress(there / size);
  }
  const preview = await makePreview(file);
  return client.attachments.finish.mutate({ id, preview }, { signal });
}
