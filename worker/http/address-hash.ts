import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';
import { addressOf } from './limits.ts';

/**
 * A keyed hash of the network address that a request came from: tells whether two are the same, and to nobody without the key whose
 * it is. 32 hex digits.
 */
export async function addressHash(c: Context<AppEnv>): Promise<string> {
  const encoder = new TextEncoder();
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const secret = encoder.encode(`address ${c.get('base').settings.roomTicketSecret}`);
  const key = await crypto.subtle.importKey('raw', secret, hmac, false, ['sign']);
  const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(addressOf(c))));
  return [...signed.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
