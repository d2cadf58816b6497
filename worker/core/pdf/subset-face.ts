import { type Face, tableOf } from './face.ts';

/** Bits of a part of a composite glyph. https://learn.microsoft.com/typography/opentype/spec/glyf#composite-glyph-description */
const wideArguments = 0x0001;
const scaled = 0x0008;
const moreParts = 0x0020;
const scaledTwice = 0x0040;
const turned = 0x0080;

/** Where in an outline the numbers of the glyphs stand that it is put together of; none where it is drawn by itself. */
function partsOf(outline: DataView): number[] {
  if (outline.byteLength < 10 || outline.getInt16(0) >= 0) return [];
  const places: number[] = [];
  for (let at = 10, flags = moreParts; flags & moreParts; ) {
    flags = outline.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & wideArguments ? 4 : 2);
    at += flags & turned ? 8 : flags & scaledTwice ? 4 : flags & scaled ? 2 : 0;
  }
  return places;
}

/** A copy of a glyph's outline. */
function outlineOf(face: Face, glyph: number): DataView<ArrayBuffer> {
  const glyf = tableOf(face.tables, 'glyf');
  const [from, to] = face.outlineOf(glyph);
  return new DataView(glyf.buffer.slice(glyf.byteOffset + from, glyf.byteOffset + to));
}

/** Puts tables together as a font file (https://learn.microsoft.com/typography/opentype/spec/otff). */
function fontFile(
  tables: readonly (readonly [tag: string, table: DataView<ArrayBuffer>])[],
): Uint8Array<ArrayBuffer> {
  const padded = (length: number) => (length + 3) & ~3;
  const headerLength = 12 + tables.length * 16;
  const file = new Uint8Array(
    tables.reduce((sum, [, { byteLength }]) => sum + padded(byteLength), headerLength),
  );
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let at = headerLength;
  tables.forEach(([tag, table], index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter));
    file.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at);
    let sum = 0;
    for (let word = at; word < at + padded(table.byteLength); word += 4)
      sum = (sum + view.getUint32(word)) >>> 0;
    view.setUint32(entry + 4, sum);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.byteLength);
    at += padded(table.byteLength);
  });
  return file;
}

/** A copy of a table, to be changed. */
const copyOf = (table: DataView<ArrayBuffer>) =>
  new DataView(table.buffer.slice(table.byteOffset, table.byteOffset + table.byteLength));

/**
 * A font file with no more than the given glyphs of a face and those that they are put together of. `glyphs` begins with 0, the sign
 * for what is missing; in the file they are numbered as they are listed. It has the tables that a PDF needs (ISO 32000-1, 9.9).
 */
export function subsetFace(face: Face, glyphs: readonly number[]): Uint8Array<ArrayBuffer> {
  const numbers = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const outlines: DataView<ArrayBuffer>[] = [];
  // Grows while it is walked: parts are numbered behind what is asked for.
  for (const [glyph] of numbers) {
    const outline = outlineOf(face, glyph);
    for (const at of partsOf(outline)) {
      const part = outline.getUint16(at);
      const number = numbers.get(part) ?? numbers.size;
      numbers.set(part, number);
      outline.setUint16(at, number);
    }
    outlines.push(outline);
  }
  const aligned = outlines.map(({ byteLength }) => (byteLength + 3) & ~3);
  const glyf = new Uint8Array(aligned.reduce((sum, length) => sum + length, 0));
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  const hmtx = new DataView(new ArrayBuffer(outlines.length * 4));
  let at = 0;
  outlines.forEach((outline, index) => {
    glyf.set(new Uint8Array(outline.buffer), at);
    at += aligned[index] ?? 0;
    loca.setUint32((index + 1) * 4, at);
    // Beside its width stands where a glyph begins: its left edge.
    hmtx.setInt16(index * 4 + 2, outline.byteLength === 0 ? 0 : outline.getInt16(2));
  });
  for (const [glyph, number] of numbers) hmtx.setUint16(number * 4, face.advanceOf(glyph));
  const head = copyOf(tableOf(face.tables, 'head'));
  head.setInt16(50, 1);
  const hhea = copyOf(tableOf(face.tables, 'hhea'));
  hhea.setUint16(34, outlines.length);
  const maxp = copyOf(tableOf(face.tables, 'maxp'));
  maxp.setUint16(4, outlines.length);
  const hinting = ['cvt ', 'fpgm', 'prep'].flatMap((tag) => {
    const table = face.tables.get(tag);
    return table === undefined ? [] : [[tag, table] as const];
  });
  const tables = [
    ...hinting,
    ['glyf', new DataView(glyf.buffer)] as const,
    ['head', head] as const,
    ['hhea', hhea] as const,
    ['hmtx', hmtx] as const,
    ['loca', loca] as const,
    ['maxp', maxp] as const,
  ];
  return fontFile(tables.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
