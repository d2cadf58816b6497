import { answerOf } from './answer-of.ts';
import { saveBlob } from './save-blob.ts';

/** The browser could not get the file. */
export class NotSaved extends Error {
  override name = 'NotSaved';
}

/** The name that an answer gives its file (RFC 6266): plain, or with letters of any alphabet. */
function nameOf(disposition: string | null, otherwise: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  const [, plain] = /filename="([^"]+)"/.exec(disposition ?? '') ?? [];
  return encoded === undefined ? (plain ?? otherwise) : decodeURIComponent(encoded);
}

/** Saves what the API answers at a path as a file on the device, as the person who is signed in. `otherwise`: its name when it has none. Throws NotSaved. */
export async function saveAnswer(path: string, otherwise: string): Promise<void> {
  const answer = await answerOf(path);
  const blob = answer?.ok ? await answer.blob().catch(() => null) : null;
  if (!answer || blob === null) throw new NotSaved(String(answer?.status));
  saveBlob(blob, nameOf(answer.headers.get('content-disposition'), otherwise));
}
