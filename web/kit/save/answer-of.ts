import { accessToken } from '../session/session.ts';
import { currentLocale } from '../text/locale.ts';

/** What the API answers at a path, as the person who is signed in; null where nobody answers. */
export async function answerOf(path: string, signal?: AbortSignal): Promise<Response | null> {
  const token = await accessToken();
  return fetch(path, {
    headers: { 'accept-language': currentLocale(), ...(token && { authorization: `Bearer ${token}` }) },
    ...(signal && { signal }),
  }).catch(() => null);
}
