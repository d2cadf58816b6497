import type { FetchedDocument } from './fetched-document.ts';

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Bytes in which HTML is looked for what it says of its encoding (HTML, "prescan a byte stream": 1024). */
const prescan = 1024;

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** Two bytes of which every other is nothing: UTF-16 that does not say so. */
function looksLikeUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 200);
  const zeros = (odd: number) => head.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (zeros(1) > head.length / 4) return 'utf-16le';
  return zeros(0) > head.length / 4 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding that HTML names in its head. UTF-16 named in what was read as ASCII cannot be true. */
function namedIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, prescan));
  const [, name = ''] = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head) ?? [];
  return name === '' || /^utf-?16/i.test(name) ? null : name;
}

/**
 * The text of a document: by its byte order mark, by what the answer or the document says, or by what it can be. Bytes that are no UTF-8 are windows-1252, whatever
 * is said: old pages claim what their editor once did (Y5).
 */
export function decodeText({ bytes, type }: FetchedDocument): string {
  const [, marked] = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  const [, said = ''] = /charset\s*=\s*"?([\w:-]{2,40})/i.exec(type) ?? [];
  const label = marked ?? looksLikeUtf16(bytes) ?? (said || (namedIn(bytes) ?? 'utf-8'));
  const decoder = decoderOf(label);
  const isUtf = decoder === null || decoder.encoding === 'utf-8';
  if (isUtf) return (isUtf8(bytes) ? new TextDecoder() : new TextDecoder('windows-1252')).decode(bytes);
  // A page of UTF-8 that an old server calls Latin: every letter beyond ASCII would be two wrong ones.
  if (decoder.encoding === 'windows-1252' && isUtf8(bytes) && bytes.some((byte) => byte > 127))
    return new TextDecoder().decode(bytes);
  return decoder.decode(bytes);
}
