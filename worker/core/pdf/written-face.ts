import type { Face } from './face.ts';
import { hexCode, hexText, type PdfFile, type PdfValue, reference } from './pdf-file.ts';
import { subsetFace } from './subset-face.ts';

/** Pieces of at most a hundred, which is as many as a mapping may list at once (Adobe Technical Note 5014). */
function hundreds<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / 100) }, (_, index) =>
    all.slice(index * 100, index * 100 + 100),
  );
}

/** Says which text each code stands for (ISO 32000-1, 9.10.3): what is copied and searched. */
function textMap(texts: readonly string[]): string {
  const lines = texts.flatMap((text, code) => (text === '' ? [] : `<${hexCode(code)}> <${hexText(text)}>`));
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...hundreds(lines).flatMap((some) => [`${some.length} beginbfchar`, ...some, 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/**
 * A face as a file has it. Each pair of a glyph and the text that it stands for has a code of its own, so that what is copied is exactly
 * what was written, also where one sign draws several texts: a thumb is drawn alike whatever its colour.
 */
export class WrittenFace {
  readonly face: Face;
  /** What pages call it. */
  readonly key: string;
  readonly id: number;
  readonly #codes = new Map<string, number>();
  readonly #glyphs: number[] = [0];
  readonly #texts: string[] = [''];

  constructor(face: Face, key: string, id: number) {
    this.face = face;
    this.key = key;
    this.id = id;
  }

  /** The code of a glyph that stands for a text, as a page has it. */
  codeOf(glyph: number, text: string): string {
    const pair = `${glyph} ${text}`;
    const known = this.#codes.get(pair);
    if (known !== undefined) return hexCode(known);
    this.#codes.set(pair, this.#glyphs.length);
    this.#texts.push(text);
    return hexCode(this.#glyphs.push(glyph) - 1);
  }

  /** Writes the glyphs that were used, how wide they are and which text they stand for (ISO 32000-1, 9.7). */
  async write(file: PdfFile): Promise<void> {
    const { face } = this;
    const thousandths = (units: number) => Math.round((units * 1000) / face.unitsPerEm);
    const glyphs = [...new Set(this.#glyphs)];
    const numbers = new Map(glyphs.map((glyph, index) => [glyph, index]));
    const font = subsetFace(face, glyphs);
    const map = new DataView(new ArrayBuffer(this.#glyphs.length * 2));
    for (const [code, glyph] of this.#glyphs.entries()) map.setUint16(code * 2, numbers.get(glyph) ?? 0);
    // Six letters before its name say that a font is not the whole of it (ISO 32000-1, 9.6.4).
    const letters = [...this.key.padStart(6, 'A').toUpperCase()].map((sign) =>
      String.fromCharCode(65 + (sign.charCodeAt(0) % 26)),
    );
    const name = `/${letters.join('')}+${face.name}`;
    const descriptor = file.add({
      Type: '/FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: face.box.map(thousandths),
      ItalicAngle: 0,
      Ascent: thousandths(face.ascent),
      Descent: thousandths(face.descent),
      CapHeight: 700,
      StemV: face.name.endsWith('Bold') ? 140 : 80,
      FontFile2: reference(await file.packed({ Length1: font.length }, font)),
    });
    const descendant: PdfValue = {
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 },
      FontDescriptor: reference(descriptor),
      W: [0, this.#glyphs.map((glyph) => thousandths(face.advanceOf(glyph)))],
      CIDToGIDMap: reference(await file.packed({}, new Uint8Array(map.buffer))),
    };
    file.write(this.id, {
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: name,
      Encoding: '/Identity-H',
      DescendantFonts: [reference(file.add(descendant))],
      ToUnicode: reference(await file.packed({}, textMap(this.#texts))),
    });
  }
}
