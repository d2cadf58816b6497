import { extractLimits } from '../limits.ts';
import { isDictionary, type PdfFile } from './pdf-file.ts';
import { type PdfFont, readFont } from './pdf-font.ts';
import {
  type PdfDictionary,
  PdfName,
  PdfOperator,
  PdfReader,
  PdfRef,
  PdfString,
  type PdfValue,
} from './pdf-values.ts';

/** A piece of text where it is drawn: points from the left and from the bottom of the page. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const none: Matrix = [1, 0, 0, 1, 0, 0];
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];
const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

interface TextState {
  matrix: Matrix;
  font: PdfFont | null;
  size: number;
  leading: number;
  charSpace: number;
  wordSpace: number;
  scale: number;
}

/** The fonts of a file that were read, by their dictionaries. */
export type PdfFonts = Map<PdfDictionary, PdfFont>;

/** Follows the operators of a page that draw text (ISO 32000-1, 9.4). One for one page. */
class TextDrawing {
  readonly fragments: Fragment[] = [];
  private readonly file: PdfFile;
  private readonly fonts: PdfFonts;
  private state: TextState = {
    matrix: none,
    font: null,
    size: 1,
    leading: 0,
    charSpace: 0,
    wordSpace: 0,
    scale: 1,
  };
  private readonly saved: TextState[] = [];
  private line: Matrix = none;
  private text: Matrix = none;
  private length = 0;

  constructor(file: PdfFile, fonts: PdfFonts) {
    this.file = file;
    this.fonts = fonts;
  }

  draw(content: string, resources: PdfDictionary, level = 0): void {
    const reader = new PdfReader(content);
    let values: PdfValue[] = [];
    while (!reader.isAtEnd && this.length < extractLimits.textLength) {
      const value = reader.next();
      if (value === undefined) continue;
      if (!(value instanceof PdfOperator)) {
        if (values.length < 64) values.push(value);
        continue;
      }
      // An image within the content: its bytes are no operators.
      if (value.word === 'ID') reader.at = Math.max(reader.at, content.indexOf('EI', reader.at) + 2);
      this.carryOut(value.word, values, resources, level);
      values = [];
    }
  }

  private carryOut(word: string, values: readonly PdfValue[], resources: PdfDictionary, level: number): void {
    const numbers = values.map((value) => (typeof value === 'number' ? value : 0));
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    const { state } = this;
    const begin = (matrix: Matrix) => {
      this.line = matrix;
      this.text = matrix;
    };
    const last = values.at(-1);
    if (word === 'q' && this.saved.length < 100) this.saved.push({ ...state });
    else if (word === 'Q') this.state = this.saved.pop() ?? state;
    else if (word === 'cm') state.matrix = times([a, b, c, d, e, f], state.matrix);
    else if (word === 'BT') begin(none);
    else if (word === 'Tm') begin([a, b, c, d, e, f]);
    else if (word === 'Td') begin(times(moved(a, b), this.line));
    else if (word === 'TD') {
      state.leading = -b;
      begin(times(moved(a, b), this.line));
    } else if (word === 'T*') begin(times(moved(0, -state.leading), this.line));
    else if (word === 'TL') state.leading = a;
    else if (word === 'Tc') state.charSpace = a;
    else if (word === 'Tw') state.wordSpace = a;
    else if (word === 'Tz') state.scale = a / 100;
    else if (word === 'Tf') {
      state.font = this.fontOf(values[0], resources);
      state.size = b;
    } else if (word === 'Tj') this.show(values);
    else if (word === 'TJ') this.show(Array.isArray(last) ? last : []);
    else if (word === "'" || word === '"') {
      begin(times(moved(0, -state.leading), this.line));
      this.show([last ?? null]);
    } else if (word === 'Do') this.form(values[0], resources, level);
  }

  private fontOf(name: PdfValue | undefined, resources: PdfDictionary): PdfFont | null {
    const fonts = this.file.dictionaryIn(resources, 'Font');
    const value = name instanceof PdfName ? fonts?.get(name.name) : undefined;
    const dictionary = this.file.resolve(value);
    if (!isDictionary(dictionary)) return null;
    const font = this.fonts.get(dictionary) ?? readFont(this.file, dictionary);
    this.fonts.set(dictionary, font);
    return font;
  }

  /** Draws what another stream has. */
  private form(name: PdfValue | undefined, resources: PdfDictionary, level: number): void {
    const forms = this.file.dictionaryIn(resources, 'XObject');
    const value = name instanceof PdfName ? forms?.get(name.name) : undefined;
    const form = this.file.resolve(value);
    if (!(value instanceof PdfRef) || !isDictionary(form) || level > 4) return;
    if (this.file.nameIn(form, 'Subtype') !== 'Form') return;
    const before = { ...this.state };
    const matrix = this.file.get(form, 'Matrix');
    const [a, b, c, d, e, f] = Array.isArray(matrix) ? matrix : [];
    const all = [a, b, c, d, e, f].map((one) => (typeof one === 'number' ? one : Number.NaN));
    const [m0 = 1, m1 = 0, m2 = 0, m3 = 1, m4 = 0, m5 = 0] = all;
    if (!all.some(Number.isNaN)) this.state.matrix = times([m0, m1, m2, m3, m4, m5], this.state.matrix);
    this.draw(this.file.streamOf(value), this.file.dictionaryIn(form, 'Resources') ?? resources, level + 1);
    this.state = before;
  }

  private show(values: readonly PdfValue[]): void {
    const { font, size, charSpace, wordSpace, scale, matrix } = this.state;
    if (font === null) return;
    let text = '';
    let along = 0;
    const start = this.text;
    const flush = () => {
      const at = times(start, matrix);
      const stretch = Math.hypot(at[0], at[1]);
      const shown = text.normalize('NFC');
      if (shown.trim() !== '')
        this.fragments.push({
          text: shown,
          x: at[4],
          y: at[5],
          width: along * stretch,
          size: Math.abs(size) * Math.hypot(at[2], at[3]),
        });
      this.length += shown.length;
    };
    for (const value of values) {
      if (typeof value === 'number') {
        const gap = (-value / 1000) * size * scale;
        // Letters that are set far apart are words apart, where nothing else says so.
        if (gap > size * 0.2 && text !== '' && !text.endsWith(' ')) text += gap > size * 1.5 ? '   ' : ' ';
        along += gap;
      }
      if (!(value instanceof PdfString)) continue;
      for (const glyph of font.read(value.bytes)) {
        text += glyph.text;
        along += ((glyph.width / 1000) * size + charSpace + (glyph.isSpace ? wordSpace : 0)) * scale;
      }
    }
    flush();
    this.text = times(moved(along, 0), this.text);
  }
}

/** The pieces of text that a page draws, in the order in which it does. `fonts`: those that were read for other pages; it adds to them. */
export function fragmentsOf(
  file: PdfFile,
  page: PdfDictionary,
  resources: PdfDictionary,
  fonts: PdfFonts,
): Fragment[] {
  const contents = page.get('Contents');
  const whole = file.resolve(contents);
  const streams = Array.isArray(whole) ? whole : [contents];
  const drawing = new TextDrawing(file, fonts);
  drawing.draw(
    streams
      .slice(0, 200)
      .map((stream) => file.streamOf(stream))
      .join('\n'),
    resources,
  );
  return drawing.fragments;
}
