import { type Ligatures, readLigatures } from './ligatures.ts';
import { type FontTables, readWoff } from './read-woff.ts';

/** A face: what a font file draws, and how wide. Glyphs are named by their number in the file. */
export interface Face {
  /** Its name in a file, without spaces. */
  readonly name: string;
  readonly tables: FontTables;
  /** Units of the em square, in which all of the following is measured. */
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** Left, bottom, right, top of all glyphs together. */
  readonly box: readonly [number, number, number, number];
  /** The glyph of a code point; 0 where the face has none. */
  glyphOf(point: number): number;
  /** How far a glyph moves the pen. */
  advanceOf(glyph: number): number;
  /** Where the outline of a glyph lies in `glyf`: from, to. */
  outlineOf(glyph: number): readonly [number, number];
  /** Which glyphs stand for several in a row. */
  readonly ligatures: Ligatures;
}

/** The table of a font. Throws where the font lacks it. */
export function tableOf(tables: FontTables, tag: string): DataView<ArrayBuffer> {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`The font has no table ${tag}`);
  return table;
}

/** Reads segments of code points with what is added to each (format 4 of `cmap`). */
function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const twice = view.getUint16(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + twice + segment);
    const delta = view.getUint16(at + 16 + 2 * twice + segment);
    const rangeAt = at + 16 + 3 * twice + segment;
    const range = view.getUint16(rangeAt);
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const listed = range === 0 ? point : view.getUint16(rangeAt + range + 2 * (point - start));
      if (listed !== 0) glyphs.set(point, (listed + delta) & 0xffff);
    }
  }
}

/** Reads groups of code points in a row (format 12 of `cmap`). */
function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
  for (let group = 0, next = at + 16; group < view.getUint32(at + 12); group++, next += 12) {
    const [start = 0, end = 0, first = 0] = [0, 4, 8].map((field) => view.getUint32(next + field));
    for (let point = start; point <= end; point++) glyphs.set(point, first + point - start);
  }
}

/** Which glyph a code point has. https://learn.microsoft.com/typography/opentype/spec/cmap */
function readCharacters(view: DataView): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(2); index++) {
    const at = view.getUint32(8 + index * 8);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, glyphs);
    if (format === 12) readGroups(view, at, glyphs);
  }
  return glyphs;
}

/** Opens a face with TrueType outlines out of a WOFF file. Throws where it is none. */
export async function openFace(name: string, woff: Uint8Array<ArrayBuffer>): Promise<Face> {
  const tables = await readWoff(woff);
  const head = tableOf(tables, 'head');
  const hhea = tableOf(tables, 'hhea');
  const hmtx = tableOf(tables, 'hmtx');
  const loca = tableOf(tables, 'loca');
  const glyphs = readCharacters(tableOf(tables, 'cmap'));
  const measured = hhea.getUint16(34);
  const long = head.getInt16(50) === 1;
  const place = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return {
    name,
    tables,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphOf: (point) => glyphs.get(point) ?? 0,
    // The last width counts for all that follow.
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, measured - 1) * 4),
    outlineOf: (glyph) => [place(glyph), place(glyph + 1)],
    ligatures: readLigatures(tables.get('GSUB')),
  };
}
