import { type Box, boxesIn } from './boxes.ts';
import { type CleanedPhoto, lettersAt, viewOf } from './cleaned-photo.ts';
import { damaged } from './damaged.ts';

/** Reads big-endian numbers one after the other. */
class Reader {
  readonly #view: DataView;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#view = viewOf(bytes);
    this.#at = at;
  }

  /** A number of 0, 1, 2, 4 or 8 bytes. */
  take(size: number): number {
    const at = this.#at;
    this.#at += size;
    if (this.#at > this.#view.byteLength) throw damaged('HEIF ends within a list');
    if (size === 0) return 0;
    if (size === 1) return this.#view.getUint8(at);
    if (size === 2) return this.#view.getUint16(at);
    return size === 4 ? this.#view.getUint32(at) : Number(this.#view.getBigUint64(at));
  }
}

/** Ids of the items that say something about the picture: EXIF, and XMP as MIME (ISO/IEC 14496-12, 8.11.6). */
function asides(bytes: Uint8Array, { body, end }: Box): Set<number> {
  const wide = bytes[body] !== 0;
  const ids = new Set<number>();
  for (const entry of boxesIn(bytes, body + (wide ? 8 : 6), end)) {
    if (entry.type !== 'infe') continue;
    const version = bytes[entry.body] ?? 0;
    const reader = new Reader(bytes, entry.body + 4);
    const id = reader.take(version === 3 ? 4 : 2);
    const type = lettersAt(bytes, entry.body + (version === 3 ? 10 : 8));
    if (type === 'Exif' || type === 'mime') ids.add(id);
  }
  return ids;
}

type Extent = { from: number; length: number; inData: boolean };

/** Where the content of these items lies (8.11.3). */
function extentsOf(bytes: Uint8Array, { body }: Box, ids: ReadonlySet<number>): Extent[] {
  const version = bytes[body] ?? 0;
  const reader = new Reader(bytes, body + 4);
  const sizes = reader.take(1);
  const more = reader.take(1);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4];
  const indexSize = version === 0 ? 0 : more & 15;
  const found: Extent[] = [];
  for (let items = reader.take(version === 2 ? 4 : 2); items > 0; items -= 1) {
    const id = reader.take(version === 2 ? 4 : 2);
    const inData = version > 0 && (reader.take(2) & 15) === 1;
    reader.take(2);
    const base = reader.take(baseSize);
    for (let extents = reader.take(2); extents > 0; extents -= 1) {
      reader.take(indexSize);
      const from = base + reader.take(offsetSize);
      const length = reader.take(lengthSize);
      if (ids.has(id)) found.push({ from, length, inData });
    }
  }
  return found;
}

/** Width and height of the largest picture in it, turned as it is shown (`ispe` and `irot`, ISO/IEC 23008-12, 6.5). */
function sizeOf(
  bytes: Uint8Array,
  properties: readonly Box[],
): { width: number | null; height: number | null } {
  const view = viewOf(bytes);
  let size: { width: number; height: number } | null = null;
  for (const { type, body, end } of properties) {
    if (type !== 'ispe' || end - body < 12) continue;
    const one = { width: view.getUint32(body + 4), height: view.getUint32(body + 8) };
    if (size === null || one.width * one.height > size.width * size.height) size = one;
  }
  if (size === null) return { width: null, height: null };
  const onItsSide = properties.some(({ type, body }) => type === 'irot' && ((bytes[body] ?? 0) & 1) === 1);
  return onItsSide ? { width: size.height, height: size.width } : size;
}

/** A HEIC, HEIF or AVIF whose EXIF and XMP are wiped in their places; its orientation lies elsewhere and stays. Throws FILE_DAMAGED. */
export function cleanHeif(original: Uint8Array): CleanedPhoto {
  const bytes = original.slice();
  const meta = boxesIn(bytes, 0, bytes.byteLength).find(({ type }) => type === 'meta');
  if (meta === undefined) throw damaged('HEIF without a head');
  const inMeta = boxesIn(bytes, meta.body + 4, meta.end);
  const find = (type: string, boxes = inMeta) => boxes.find((box) => box.type === type);
  const [items, places, data, properties] = [find('iinf'), find('iloc'), find('idat'), find('iprp')];
  if (items && places)
    for (const { from, length, inData } of extentsOf(bytes, places, asides(bytes, items))) {
      const start = inData ? (data?.body ?? 0) + from : from;
      const end = length === 0 ? bytes.byteLength : start + length;
      if (end > bytes.byteLength) throw damaged('HEIF ends within an item');
      bytes.fill(0, start, end);
    }
  const container = properties && find('ipco', boxesIn(bytes, properties.body, properties.end));
  const listed = container ? boxesIn(bytes, container.body, container.end) : [];
  return { bytes, ...sizeOf(bytes, listed) };
}
