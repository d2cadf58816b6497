import { base64url } from 'jose';

type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

async function derive(ikm: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8),
  );
}

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** One key pair and one salt a message; the vectors of the RFC bring their own. */
export interface PushSecrets {
  readonly keys: CryptoKeyPair;
  readonly salt: Bytes;
}

const newSecrets = async (): Promise<PushSecrets> => {
  const keys = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  if (!('publicKey' in keys)) throw new Error('ECDH makes a pair of keys');
  return { keys, salt: crypto.getRandomValues(new Uint8Array(16)) };
};

/** The record size that the header names (RFC 8188): a message is one record. */
const recordSize = 4096;
/** Bytes of text that fit: push services take 4096 in all. */
export const longestPush = 3_900;

/**
 * Encrypts a text for one browser (RFC 8291, by RFC 8188's aes128gcm). `p256dh`, `auth`: the keys of its subscription, base64url. Throws when
 * they are no keys, or the text is longer than `longestPush` bytes.
 */
export async function encryptPush(
  text: string,
  browser: { readonly p256dh: string; readonly auth: string },
  secrets?: PushSecrets,
): Promise<Bytes> {
  const plain = utf8(text);
  if (plain.length > longestPush) throw new RangeError('Too long for a push message');
  const { keys, salt } = secrets ?? (await newSecrets());
  const theirs = new Uint8Array(base64url.decode(browser.p256dh));
  const auth = new Uint8Array(base64url.decode(browser.auth));
  const theirKey = await crypto.subtle.importKey('raw', theirs, curve, false, []);
  // workers-types calls the other key `$public`; the platform takes the standard's name.
  const shared = new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'ECDH', ...publicKey(theirKey) }, keys.privateKey, 256),
  );
  const raw = await crypto.subtle.exportKey('raw', keys.publicKey);
  if (!(raw instanceof ArrayBuffer)) throw new Error('A raw key is bytes');
  const ours = new Uint8Array(raw);
  const ikm = await derive(shared, auth, joined(utf8('WebPush: info\0'), theirs, ours), 32);
  const contentKey = await derive(ikm, salt, utf8('Content-Encoding: aes128gcm\0'), 16);
  const nonce = await derive(ikm, salt, utf8('Content-Encoding: nonce\0'), 12);
  const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    key,
    joined(plain, Uint8Array.of(2)),
  );
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, recordSize);
  return joined(salt, size, Uint8Array.of(ours.length), ours, new Uint8Array(sealed));
}

/** The other side's key in the shape that both the types and the platform know. */
const publicKey = (key: CryptoKey) => ({ public: key, $public: key });
