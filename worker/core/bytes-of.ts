/** The bytes that base64 (RFC 4648, 4) stands for. Throws DOMException for anything else. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
