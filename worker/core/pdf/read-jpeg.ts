import { orientationOf } from '../files/inspect/orientation.ts';

/** What a page must know of a JPEG to show it. */
export interface JpegHead {
  /** Pixels, as they are coded. */
  readonly width: number;
  readonly height: number;
  /** How many colours a pixel has: 1 (grey), 3, 4 (for print). */
  readonly colours: number;
  /** Whether Adobe wrote it, whose colours for print are upside down. */
  readonly isAdobes: boolean;
  /** How it is to be turned: 1 to 8, as EXIF counts (TIFF 6.0, tag 274). */
  readonly orientation: number;
}

const beginsWith = (bytes: Uint8Array, word: string) =>
  [...word].every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** Reads the head of a JPEG (ITU-T T.81, annex B); null where there is none, or where it is for no reader of PDF. */
export function readJpeg(bytes: Uint8Array): JpegHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let orientation = 1;
  let isAdobes = false;
  for (let at = 2; at + 10 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    const content = bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2));
    if (marker === 0xffe1 && beginsWith(content, 'Exif\0\0'))
      orientation = orientationOf(content.subarray(6));
    if (marker === 0xffee && beginsWith(content, 'Adobe')) isAdobes = true;
    // Baseline, extended and progressive, of eight bits: what a reader of PDF has to know (ISO 32000-1, 7.4.8).
    if (marker === 0xffc0 || marker === 0xffc1 || marker === 0xffc2) {
      const colours = view.getUint8(at + 9);
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      const shown = view.getUint8(at + 4) === 8 && [1, 3, 4].includes(colours) && width > 0 && height > 0;
      return shown ? { width, height, colours, isAdobes, orientation } : null;
    }
    if (marker < 0xffc0 || marker === 0xffda || marker === 0xffd9) return null;
  }
  return null;
}
