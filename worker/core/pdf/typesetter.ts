import type { Face } from './face.ts';
import type { Faces, Weight } from './faces.ts';
import { ligated } from './ligatures.ts';
import type { PdfFile } from './pdf-file.ts';
import { WrittenFace } from './written-face.ts';

/** What a reader sees as one sign (Unicode Standard Annex 29), drawn. */
export interface Cluster {
  readonly text: string;
  readonly face: WrittenFace;
  /** As a page has it. */
  readonly codes: string;
  /** In thousandths of the size of the letters. */
  readonly width: number;
}

/** Signs that are nothing but another way to draw a sign that a face has. */
const alike: Readonly<Record<string, string>> = {
  '\u00ad': '',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u200b': '',
  '\u2010': '-',
  '\u2011': '-',
  '\u202f': '\u00a0',
  '\u2060': '',
  '\ufeff': '',
};

/** Signs that change the one before and are not drawn themselves. */
const unseen = /\p{Cf}|\p{Variation_Selector}/gu;

const pictured = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u;

const signs = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text without what has no place on paper: signs that steer machines, or turn the direction of a line around. */
const plainText = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\v\f\u2028\u2029]/g, ' ')
    .replace(/(?!\n)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

/** Draws text by the faces of a document, and keeps what of them was used. */
export class Typesetter {
  readonly #written = new Map<Face, WrittenFace>();
  readonly #known: Readonly<Record<Weight, Map<string, Cluster>>> = { regular: new Map(), bold: new Map() };
  readonly #faces: Faces;
  readonly #file: PdfFile;

  constructor(faces: Faces, file: PdfFile) {
    this.#faces = faces;
    this.#file = file;
  }

  #writtenAs(face: Face): WrittenFace {
    const known = this.#written.get(face);
    if (known !== undefined) return known;
    const made = new WrittenFace(face, `F${this.#written.size + 1}`, this.#file.reserve());
    this.#written.set(face, made);
    return made;
  }

  /** The face that has all of a sign; where none has, the first, which draws a box. */
  #faceFor(seen: string, weight: Weight): Face {
    const faces = this.#faces[weight];
    const points = [...seen].map((letter) => letter.codePointAt(0) ?? 0);
    const able = (face: Face) => points.every((point) => face.glyphOf(point) !== 0);
    const found = (pictured.test(seen) ? faces.toReversed() : faces).find(able) ?? faces[0];
    if (found === undefined) throw new Error('There is no face to write with');
    return found;
  }

  #draw(sign: string, weight: Weight): Cluster {
    const drawn = alike[sign] ?? sign;
    const bare = drawn.replace(unseen, '');
    const face = this.#faceFor(pictured.test(drawn) ? drawn.replace(/\ufe0f|\u200d/g, '') : bare, weight);
    const written = this.#writtenAs(face);
    const points = [...drawn.replace(/[\ufe0e\ufe0f]/g, '')].map((letter) => letter.codePointAt(0) ?? 0);
    const single = ligated(
      face.ligatures,
      points.map((point) => face.glyphOf(point)),
    );
    const whole = single.length === 1;
    const glyphs = whole ? single : [...bare].map((letter) => face.glyphOf(letter.codePointAt(0) ?? 0));
    // Who copies it gets all that was written; the first glyph stands for what the others do not.
    const letters = [...bare];
    const texts =
      glyphs.length === letters.length && sign === bare
        ? letters
        : glyphs.map((_, at) => (at === 0 ? sign : ''));
    return {
      text: sign,
      face: written,
      codes: glyphs.map((glyph, at) => written.codeOf(glyph, texts[at] ?? '')).join(''),
      width: glyphs.reduce((sum, glyph) => sum + (face.advanceOf(glyph) * 1000) / face.unitsPerEm, 0),
    };
  }

  /** A text as signs to draw, one after the other. Each different sign is looked up once in a document. */
  clusters(text: string, weight: Weight): Cluster[] {
    const known = this.#known[weight];
    return Array.from(signs.segment(plainText(text)), ({ segment }) => {
      const cluster = known.get(segment) ?? this.#draw(segment, weight);
      known.set(segment, cluster);
      return cluster;
    });
  }

  /** The faces that were used, as pages name them. */
  get resources(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#written.values()].map(({ key, id }) => [key, `${id} 0 R`]));
  }

  /** Writes the faces. Nothing can be drawn afterwards. */
  async write(): Promise<void> {
    for (const face of this.#written.values()) await face.write(this.#file);
  }
}
