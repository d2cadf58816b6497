/** What a picture is, by its first bytes. */
export interface ImageHead {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  /** In pixels, as they are stored. */
  readonly width: number;
  readonly height: number;
}

const startOfFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Width and height of a JPEG, which stand in the segment that begins its frame; null without one. */
function frameOf(bytes: Buffer): Pick<ImageHead, 'width' | 'height'> | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2))
    if (startOfFrame(bytes[at + 1] ?? 0))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  return null;
}

/** What a picture is, of those that vendors of models look at; null for anything else. */
export function imageHead(bytes: Buffer): ImageHead | null {
  const says = (text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text;
  if (bytes.length < 30) return null;
  if (says('\x89PNG\r\n\x1a\n'))
    return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (says('GIF8')) return { type: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (says('RIFF') && says('WEBPVP8X', 8))
    return { type: 'image/webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (says('RIFF') && says('WEBPVP8 ', 8))
    return {
      type: 'image/webp',
      width: bytes.readUInt16LE(26) & 0x3fff,
      height: bytes.readUInt16LE(28) & 0x3fff,
    };
  const frame = bytes[0] === 0xff && bytes[1] === 0xd8 ? frameOf(bytes) : null;
  return frame && { type: 'image/jpeg', ...frame };
}
