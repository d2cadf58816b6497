import { thumbHashToDataURL } from 'thumbhash';

const known = new Map<string, string>();

/** A blurred picture to look at before the real one is there, as a `data:` address; null when there is none or it is damaged. */
export function placeholderUrl(placeholder: string | null): string | null {
  if (placeholder === null) return null;
  const made = known.get(placeholder);
  if (made !== undefined) return made;
  try {
    const url = thumbHashToDataURL(Uint8Array.from(atob(placeholder), (letter) => letter.charCodeAt(0)));
    known.set(placeholder, url);
    return url;
  } catch {
    return null;
  }
}
