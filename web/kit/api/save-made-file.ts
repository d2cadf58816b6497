import { accessToken } from '../session/session.ts';
import { currentLocale } from '../text/locale.ts';

/** The browser could not get the file. */
export class NotSaved extends Error {
  override name = 'NotSaved';
}

/** Saves bytes as a file on the device. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari begins to save after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Saves a file that the Worker makes for the person (`path`: of the API), under the name that it gives, or `otherwise`. Throws NotSaved. */
export async function saveMadeFile(path: string, otherwise: string): Promise<void> {
  const token = await accessToken();
  const answer = await fetch(path, {
    headers: { 'accept-language': currentLocale(), ...(token && { authorization: `Bearer ${token}` }) },
  }).catch(() => null);
  if (answer === null || !answer.ok) throw new NotSaved(String(answer?.status));
  const [, name = otherwise] =
    /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  const bytes = await answer.blob().catch(() => null);
  if (bytes === null) throw new NotSaved('broken off');
  saveBlob(bytes, name);
}
