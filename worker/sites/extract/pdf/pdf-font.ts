import { characterOfGlyph } from './glyph-names.ts';
import { isDictionary, type PdfFile } from './pdf-file.ts';
import {
  type PdfDictionary,
  PdfName,
  PdfOperator,
  PdfReader,
  PdfString,
  type PdfValue,
} from './pdf-values.ts';

/** A character that a font shows, and its width in thousandths of the size. */
interface Glyph {
  readonly text: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Reads the strings of one font. */
export interface PdfFont {
  readonly read: (bytes: string) => Glyph[];
}

const mostCodes = 70_000;
const windows = new TextDecoder('windows-1252');
const codeOf = (bytes: string): number => [...bytes].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);

/** UTF-16BE, as maps to Unicode write it. */
const unicodeOf = (bytes: string): string =>
  (bytes.match(/[\s\S]{2}/g) ?? []).map((pair) => String.fromCharCode(codeOf(pair))).join('');

/** What a font says its codes mean (ISO 32000-1, 9.10.3). */
function readToUnicode(text: string): ReadonlyMap<number, string> {
  const meanings = new Map<number, string>();
  const put = (code: number, meaning: string) => {
    if (meanings.size < mostCodes) meanings.set(code, meaning);
  };
  const reader = new PdfReader(text);
  let values: PdfValue[] = [];
  const strings = () => values.filter((value) => value instanceof PdfString || Array.isArray(value));
  while (!reader.isAtEnd) {
    const value = reader.next();
    if (value === undefined) continue;
    if (!(value instanceof PdfOperator)) {
      values.push(value);
      continue;
    }
    const found = strings();
    if (value.word === 'endbfchar')
      for (let at = 0; at + 1 < found.length; at += 2) {
        const [from, to] = [found[at], found[at + 1]];
        if (from instanceof PdfString && to instanceof PdfString)
          put(codeOf(from.bytes), unicodeOf(to.bytes));
      }
    if (value.word === 'endbfrange')
      for (let at = 0; at + 2 < found.length; at += 3) range(found.slice(at, at + 3), put);
    values = [];
  }
  return meanings;
}

function range([first, last, to]: readonly PdfValue[], put: (code: number, meaning: string) => void): void {
  if (!(first instanceof PdfString) || !(last instanceof PdfString)) return;
  const [from, end] = [codeOf(first.bytes), codeOf(last.bytes)];
  for (let code = from; code <= Math.min(end, from + 0xff_ff); code += 1) {
    if (Array.isArray(to)) {
      const one: unknown = to[code - from];
      if (one instanceof PdfString) put(code, unicodeOf(one.bytes));
    } else if (to instanceof PdfString) {
      const start = unicodeOf(to.bytes);
      const last = start.charCodeAt(start.length - 1);
      put(code, `${start.slice(0, -1)}${String.fromCharCode(last + code - from)}`);
    }
  }
}

/** The characters of a font with a byte for each: by windows-1252, except where it names others. */
function readEncoding(file: PdfFile, font: PdfDictionary): (code: number) => string {
  const others = new Map<number, string>();
  const encoding = file.dictionaryIn(font, 'Encoding');
  const differences = encoding && file.get(encoding, 'Differences');
  let code = 0;
  for (const one of Array.isArray(differences) ? differences : []) {
    if (typeof one === 'number') code = one;
    else if (one instanceof PdfName) others.set(code++, characterOfGlyph(one.name));
  }
  return (byte) => others.get(byte) ?? windows.decode(Uint8Array.of(byte));
}

/** Widths by code: of a simple font from `FirstChar` on, of a composite one by its list (ISO 32000-1, 9.7.4.3). */
function readWidths(file: PdfFile, font: PdfDictionary, isComposite: boolean): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const numbers = (value: PdfValue | undefined): readonly PdfValue[] => (Array.isArray(value) ? value : []);
  if (!isComposite) {
    const first = file.get(font, 'FirstChar');
    numbers(file.get(font, 'Widths')).forEach((width, at) => {
      const value = file.resolve(width);
      if (typeof value === 'number' && typeof first === 'number' && value > 0) widths.set(first + at, value);
    });
    return widths;
  }
  const list = numbers(file.get(font, 'W'));
  for (let at = 0; at < list.length && widths.size < mostCodes; ) {
    const [from, second, third] = [list[at], file.resolve(list[at + 1]), list[at + 2]];
    if (typeof from !== 'number') break;
    if (Array.isArray(second)) {
      second.forEach((width, step) => {
        if (typeof width === 'number') widths.set(from + step, width);
      });
      at += 2;
    } else {
      if (typeof second === 'number' && typeof third === 'number')
        for (let code = from; code <= Math.min(second, from + 0xff_ff); code += 1) widths.set(code, third);
      at += 3;
    }
  }
  return widths;
}

/** About as wide as in most fonts, where one does not say. */
const usualWidth = (text: string): number =>
  /^[ijl.,:;'’!|tfI]$/.test(text) ? 270 : /^[mwMW@]$/.test(text) ? 850 : /^ $/.test(text) ? 280 : 540;

/** Makes a reader of a font's strings. What it has no meaning for becomes nothing. */
export function readFont(file: PdfFile, font: PdfDictionary): PdfFont {
  const isComposite = file.nameIn(font, 'Subtype') === 'Type0';
  const meanings = readToUnicode(file.streamOf(font.get('ToUnicode')));
  const character = readEncoding(file, font);
  const descendants = file.get(font, 'DescendantFonts');
  const inner = file.resolve(Array.isArray(descendants) ? descendants[0] : undefined);
  const widths = readWidths(file, isComposite && isDictionary(inner) ? inner : font, isComposite);
  const pattern = isComposite ? /[\s\S]{2}/g : /[\s\S]/g;
  return {
    read: (bytes) =>
      (bytes.match(pattern) ?? []).map((piece) => {
        const code = codeOf(piece);
        const text = meanings.get(code) ?? (isComposite ? '' : character(code));
        return { text, width: widths.get(code) ?? usualWidth(text), isSpace: !isComposite && code === 32 };
      }),
  };
}
