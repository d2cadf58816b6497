const utf8 = (text: string) => new TextEncoder().encode(text);

async function mac(
  hash: 'SHA-1' | 'SHA-256',
  secret: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text)));
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string) => new Uint8Array(utf8(text));

/** The headers with which Resend sends an event (docs.svix.com/receiving/verifying-payloads/how-manual). `secret`: `whsec_...`. */
export async function signResend(
  secret: string,
  body: string,
  at = new Date(),
): Promise<Record<string, string>> {
  const id = `msg_${crypto.randomUUID()}`;
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const key = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), (sign) => sign.charCodeAt(0));
  const signature = base64(await mac('SHA-256', key, `${id}.${timestamp}.${body}`));
  return { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` };
}

/** Twilio's signature of a call to `url` with these fields (twilio.com/docs/usage/security). */
export async function signTwilio(
  authToken: string,
  url: string,
  fields: Record<string, string>,
): Promise<Record<string, string>> {
  const text = Object.keys(fields)
    .toSorted()
    .reduce((all, name) => `${all}${name}${fields[name] ?? ''}`, url);
  return { 'x-twilio-signature': base64(await mac('SHA-1', bytesOf(authToken), text)) };
}

/** Meta's signature of a body. */
export async function signWhatsapp(appSecret: string, body: string): Promise<Record<string, string>> {
  const hex = [...(await mac('SHA-256', bytesOf(appSecret), body))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return { 'x-hub-signature-256': `sha256=${hex}` };
}
