import { type CleanedPhoto, joined, lettersAt, viewOf } from './cleaned-photo.ts';
import { damaged } from './damaged.ts';
import { orientationOf, orientationTiff, turned } from './orientation.ts';

/** Chunks that say something about the picture and draw nothing. */
const aside: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** CRC-32 of a chunk's name and content (ISO 3309). */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + content.byteLength);
  const view = viewOf(whole);
  view.setUint32(0, content.byteLength);
  whole.set(new TextEncoder().encode(name), 4);
  whole.set(content, 8);
  view.setUint32(8 + content.byteLength, crc(whole.subarray(4, 8 + content.byteLength)));
  return whole;
}

/** A PNG (W3C PNG, third edition) without EXIF, texts and times, and without whatever follows its end. Its orientation stays. Throws FILE_DAMAGED. */
export function cleanPng(bytes: Uint8Array): CleanedPhoto {
  const view = viewOf(bytes);
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  let orientation = 1;
  let drawn = false;
  for (let at = 8; ; ) {
    if (at + 12 > bytes.byteLength) throw damaged('PNG ends early');
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.byteLength) throw damaged('PNG ends within a chunk');
    const name = lettersAt(bytes, at + 4);
    if (at === 8 && (name !== 'IHDR' || end !== 33)) throw damaged('PNG without a head');
    if (name === 'eXIf') orientation = orientationOf(bytes.subarray(at + 8, end - 4));
    if (name === 'IDAT') drawn = true;
    if (name === 'IEND') break;
    if (!aside.has(name)) pieces.push(bytes.subarray(at, end));
    at = end;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (!drawn || width === 0 || height === 0) throw damaged('PNG without a picture');
  // Behind the head, before the first data.
  if (orientation !== 1) pieces.splice(2, 0, chunk('eXIf', orientationTiff(orientation)));
  return {
    bytes: joined([...pieces, chunk('IEND', new Uint8Array())]),
    ...turned(orientation, width, height),
  };
}
