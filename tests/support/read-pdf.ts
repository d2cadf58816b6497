import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/** A stretch of text as a page has it: what it says, where it begins and ends, in points from the lower left corner. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

/** What a reader of PDF finds in a document. */
export interface ReadPdf {
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** The stretches of each page in the order in which they are drawn. */
  readonly pages: readonly (readonly DrawnText[])[];
  /** The names of the fonts, and whether they are inside. */
  readonly fonts: ReadonlyMap<string, boolean>;
  /** How many pictures it has. */
  readonly pictures: number;
  /** The kinds of its parts in the order in which they are read. */
  readonly parts: readonly string[];
  /** All that can be selected, a line for each stretch. */
  readonly text: string;
}

interface Font {
  readonly texts: ReadonlyMap<string, string>;
  readonly widths: readonly number[];
}

function bytesOf(stream: PDFObject | undefined): Buffer {
  if (!(stream instanceof PDFRawStream)) throw new Error('This is no stream');
  return inflateSync(stream.getContents());
}

const word = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function fontOf(font: PDFDict): Font {
  const map = bytesOf(font.lookup(PDFName.of('ToUnicode'))).toString('latin1');
  const texts = new Map(
    [...map.matchAll(/<([\da-f]{4})> <([\da-f]+)>/g)].map(
      ([, code = '', hex = '']) => [code, word(hex)] as const,
    ),
  );
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const widths = descendant.lookup(PDFName.of('W'), PDFArray).lookup(1, PDFArray).asArray();
  return { texts, widths: widths.map((width) => Number(String(width))) };
}

/** Carries out what a page draws, as far as it is text (ISO 32000-1, 9.4). */
function textsOf(content: string, fonts: ReadonlyMap<string, Font>): DrawnText[] {
  const texts: DrawnText[] = [];
  let font: Font | undefined;
  let size = 0;
  let at = { x: 0, y: 0 };
  const operators = /\/(F\d+) ([\d.]+) Tf|1 0 0 1 ([-\d.]+) ([-\d.]+) Tm|<([\da-f]*)> Tj/g;
  for (const [, name, points, x, y, codes] of content.matchAll(operators)) {
    if (name !== undefined) {
      font = fonts.get(name);
      size = Number(points);
    } else if (codes === undefined) at = { x: Number(x), y: Number(y) };
    else {
      const all = codes.match(/.{4}/g) ?? [];
      const width = all.reduce((sum, code) => sum + (font?.widths[Number.parseInt(code, 16)] ?? 0), 0);
      const text = all.map((code) => font?.texts.get(code) ?? '').join('');
      const end = at.x + (width * size) / 1000;
      texts.push({ text, ...at, end, size });
      at = { ...at, x: end };
    }
  }
  return texts;
}

/** Joins what stands beside one another on a line. */
function linesOf(texts: readonly DrawnText[]): string {
  let text = '';
  let last: DrawnText | undefined;
  for (const drawn of texts) {
    text +=
      last === undefined || (drawn.y === last.y && Math.abs(drawn.x - last.end) < 0.1)
        ? drawn.text
        : `\n${drawn.text}`;
    last = drawn;
  }
  return text;
}

function partsOf(node: PDFDict): string[] {
  const kind = node.lookup(PDFName.of('S'));
  const kids = node.lookup(PDFName.of('K'));
  const below = kids instanceof PDFArray ? kids.asArray().map((_, at) => kids.lookup(at)) : [kids];
  return [
    ...(kind instanceof PDFName ? [kind.decodeText()] : []),
    ...below.flatMap((kid) => (kid instanceof PDFDict && kid.has(PDFName.of('K')) ? partsOf(kid) : [])),
  ];
}

/** Reads a document that worker/core/pdf has written, by a library of its own. Throws where it is damaged. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const language = document.catalog.lookup(PDFName.of('Lang'));
  const fonts = new Map<string, boolean>();
  const pictures = new Set<string>();
  const pages = document.getPages().map(({ node }) => {
    const resources = node.lookup(PDFName.of('Resources'), PDFDict);
    const held = resources.lookup(PDFName.of('Font'), PDFDict);
    const known = new Map<string, Font>();
    for (const [key] of held.entries()) {
      const font = held.lookup(key, PDFDict);
      const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      const descriptor = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict);
      const name = descriptor.lookup(PDFName.of('FontName'), PDFName).decodeText();
      fonts.set(name, descriptor.lookup(PDFName.of('FontFile2')) instanceof PDFRawStream);
      known.set(key.decodeText(), fontOf(font));
    }
    for (const [key] of resources.lookup(PDFName.of('XObject'), PDFDict).entries())
      pictures.add(key.decodeText());
    return textsOf(bytesOf(node.lookup(PDFName.of('Contents'))).toString('latin1'), known);
  });
  return {
    title: document.getTitle(),
    language: language instanceof PDFHexString ? language.decodeText() : undefined,
    pages,
    fonts,
    pictures: pictures.size,
    parts: partsOf(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)),
    text: pages.map(linesOf).join('\n'),
  };
}
