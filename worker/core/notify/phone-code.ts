import { keyedHash } from '../keyed-hash.ts';

/**
 * The six digits that prove a phone, made from the id of the check (RFC 4226's truncation), so that they are kept nowhere.
 */
export async function phoneCode(secret: string, checkId: string): Promise<string> {
  const mac = await keyedHash(secret, `phone-code:${checkId}`);
  const view = new DataView(mac.buffer);
  const number = view.getUint32(view.getUint8(mac.length - 1) & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
