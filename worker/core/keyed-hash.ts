const bytesOf = (text: string) => new TextEncoder().encode(text);

const keyOf = (secret: string | Uint8Array<ArrayBuffer>, hash: 'SHA-1' | 'SHA-256') =>
  crypto.subtle.importKey(
    'raw',
    typeof secret === 'string' ? bytesOf(secret) : secret,
    { name: 'HMAC', hash },
    false,
    ['sign', 'verify'],
  );

/** HMAC of a text (RFC 2104). */
export async function keyedHash(
  secret: string,
  text: string,
  hash: 'SHA-1' | 'SHA-256' = 'SHA-256',
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(secret, hash), bytesOf(text)));
}

/** Whether `mac` is the HMAC of a text, compared in constant time. */
export async function hashMatches(
  secret: string,
  text: string,
  mac: Uint8Array<ArrayBuffer>,
  hash: 'SHA-1' | 'SHA-256' = 'SHA-256',
): Promise<boolean> {
  return crypto.subtle.verify('HMAC', await keyOf(secret, hash), mac, bytesOf(text));
}
