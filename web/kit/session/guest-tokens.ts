/** Where this browser keeps the key by which it comes back through a link without using it up. */
const deviceKey = 'cav-guest-device';
const tokenKey = (guestId: string) => `cav-guest:${guestId}`;

/** For browsers without `crypto.randomUUID`, a UUID of version 4 (RFC 9562). */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const at = (index: number) => bytes[index] ?? 0;
  bytes[6] = (at(6) & 0x0f) | 0x40;
  bytes[8] = (at(8) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The key of this browser, made on first use. Where storage is closed to us it is new each time. */
export function guestDevice(): string {
  try {
    const known = localStorage.getItem(deviceKey) ?? newUuid();
    localStorage.setItem(deviceKey, known);
    return known;
  } catch {
    return newUuid();
  }
}

/** Keeps what lets this browser into the consult as a guest. Throws where storage is closed to us. */
export function keepGuestToken(guestId: string, token: string): void {
  localStorage.setItem(tokenKey(guestId), token);
}

/** What lets this browser in as that guest; null when it never came in. */
export function guestToken(guestId: string): string | null {
  try {
    return localStorage.getItem(tokenKey(guestId));
  } catch {
    return null;
  }
}

export function forgetGuestToken(guestId: string): void {
  try {
    localStorage.removeItem(tokenKey(guestId));
  } catch {
    // Nothing was kept where storage is closed.
  }
}
