import { accessToken } from '../../kit/session/session.ts';
import { currentLocale } from '../../kit/text/locale.ts';

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

/** Saves what is edited of a page as an archive. Throws NotSaved. */
export async function saveArchive(configurationId: string): Promise<void> {
  const token = await accessToken();
  const answer = await fetch(`/api/configurations/${configurationId}/site.zip`, {
    headers: { 'accept-language': currentLocale(), ...(token && { authorization: `Bearer ${token}` }) },
  }).catch(() => null);
  if (answer === null || !answer.ok) throw new NotSaved(String(answer?.status));
  const [, name = 'site.zip'] =
    /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  saveBlob(await answer.blob(), name);
}
