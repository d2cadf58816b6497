import { base64url } from 'jose';

/** A secret for a link: 256 random bits in base64url. */
export const newToken = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(32)));

/** What is kept of the secret of a link: its SHA-256 in hex, which leads to nobody's link. */
export async function tokenHash(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
