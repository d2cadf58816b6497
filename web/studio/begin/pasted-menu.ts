const storageKey = (businessId: string) => `gos-pasted-menu-${businessId}`;

/** Keeps the text of a menu that somebody has pasted before there was a place for it, until its review takes it. */
export function keepPastedMenu(businessId: string, text: string): void {
  try {
    localStorage.setItem(storageKey(businessId), text);
  } catch {
    // storage may be full or closed to us; the text is still where it was copied from
  }
}

/** The menu that was pasted for a business and that nobody has looked through yet; null: none. */
export function pastedMenu(businessId: string): string | null {
  try {
    return localStorage.getItem(storageKey(businessId));
  } catch {
    return null; // see keepPastedMenu
  }
}

/** It was looked through, or is not wanted. */
export function forgetPastedMenu(businessId: string): void {
  try {
    localStorage.removeItem(storageKey(businessId));
  } catch {
    // see keepPastedMenu
  }
}
