import { base64url } from 'jose';

/** A secret for a link: so many random bytes in base64url. */
export const newLinkToken = (bytes: number): string =>
  base64url.encode(crypto.getRandomValues(new Uint8Array(bytes)));

/** What is kept of the secret of a link: its SHA-256 in hex, which leads to nobody's link. */
export async function hashOfToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
