import type { RoomClient } from '../../../party/client/room-client.ts';
import { apiClient } from '../../kit/api/api.ts';
import { uploadFile } from './upload-file.ts';

/** Uploads one file to an open consult and sends it in the conversation. Throws as uploadFile. */
export async function sendFile(room: RoomClient, consultId: string, file: File): Promise<void> {
  const stored = await uploadFile({
    subject: 'consult',
    subjectId: consultId,
    id: crypto.randomUUID(),
    file,
    client: apiClient,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  room.send({ body: '', files: [stored] });
}
