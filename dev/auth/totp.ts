import { createHmac } from 'node:crypto';

const stepSeconds = 30;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a moment (milliseconds), by HMAC-SHA1 in steps of 30 seconds (RFC 6238; RFC 4226 section 5.3). */
export function totp(secret: Uint8Array, at: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 1000 / stepSeconds)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** Whether a code is that of now or of one step before or after, as Supabase Auth takes it. */
export const isCodeAt = (secret: Uint8Array, code: string, now: number): boolean =>
  [-1, 0, 1].some((steps) => totp(secret, now + steps * stepSeconds * 1000) === code);

/** Bytes as people type them into an app: RFC 4648 base 32, without padding. */
export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** The bytes of a base 32 text; what is no letter of its alphabet is skipped. */
export function fromBase32(text: string): Uint8Array {
  const known = [...text.toUpperCase()].map((letter) => alphabet.indexOf(letter)).filter((at) => at >= 0);
  const bits = known.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
