import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { qrModules, qrPath } from '../../../worker/sites/pages/published/machine/qr-code.ts';

/** Points of a millimetre (PDF 32000-1, 8.3.2.3: 72 to the inch). */
const mm = 72 / 25.4;

/** How cards lie on paper: the sheet in millimetres (ISO 216), and how many cards it has across and down. */
export const cardSheets = {
  'a4-8': { width: 210, height: 297, across: 2, down: 4 },
  'a4-4': { width: 210, height: 297, across: 2, down: 2 },
  'a4-1': { width: 210, height: 297, across: 1, down: 1 },
  a6: { width: 105, height: 148, across: 1, down: 1 },
} as const;
export type CardSheet = keyof typeof cardSheets;

/** What a card for a table says. */
export interface Card {
  /** What the code opens. */
  readonly address: string;
  /** What the place is called. */
  readonly name: string;
  /** What one does with the code, a line for each language: "See the menu". */
  readonly lines: readonly string[];
}

/** Room within a card from its edges. */
const padding = 7 * mm;
const ink = rgb(0, 0, 0);
const cut = rgb(0.8, 0.8, 0.8);

/** The letters of a text that the font has: those of the languages of the product. Emoji, say, are left out. */
function written(font: PDFFont, text: string): string {
  const known = new Set(font.getCharacterSet());
  return [...text.normalize('NFC')]
    .filter((letter) => known.has(letter.codePointAt(0) ?? 0))
    .join('')
    .trim();
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a line of text in the middle of a box, as large as it fits, and gives where it ends below. */
function drawLine(
  page: PDFPage,
  font: PDFFont,
  { left, width }: Box,
  text: string,
  top: number,
  most: number,
) {
  const shown = written(font, text);
  if (shown === '') return top;
  const size = Math.min(most, (most * width) / font.widthOfTextAtSize(shown, most));
  const y = top - size;
  page.drawText(shown, {
    x: left + (width - font.widthOfTextAtSize(shown, size)) / 2,
    y,
    size,
    font,
    color: ink,
  });
  return y - size * 0.45;
}

function drawCard(page: PDFPage, fonts: { bold: PDFFont; plain: PDFFont }, whole: Box, card: Card): void {
  const box = {
    left: whole.left + padding,
    bottom: whole.bottom + padding,
    width: whole.width - 2 * padding,
    height: whole.height - 2 * padding,
  };
  const most = Math.min(22, box.height / 11);
  let top = drawLine(page, fonts.bold, box, card.name, box.bottom + box.height, most);
  const below = (card.lines.length + 1) * most * 1.1;
  const side = Math.min(box.width, top - box.bottom - below);
  const modules = qrModules(card.address);
  const scale = side / modules.side;
  // A path hangs down from its corner.
  page.drawSvgPath(qrPath(modules), { x: box.left + (box.width - side) / 2, y: top, scale, color: ink });
  top -= side;
  for (const line of card.lines) top = drawLine(page, fonts.bold, box, line, top, most * 0.75);
  drawLine(page, fonts.plain, box, card.address.replace(/^https?:\/\//, ''), top, most * 0.5);
}

/**
 * A sheet of cards to print and stand on tables, as a PDF: the same card in each place, with lines to cut along. Written with the fonts that every
 * reader has.
 */
export async function qrCards(card: Card, sheet: CardSheet): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, across, down } = cardSheets[sheet];
  const document = await PDFDocument.create();
  document.setTitle(card.name);
  const fonts = {
    bold: await document.embedFont(StandardFonts.HelveticaBold),
    plain: await document.embedFont(StandardFonts.Helvetica),
  };
  const page = document.addPage([width * mm, height * mm]);
  const size = { width: (width * mm) / across, height: (height * mm) / down };
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const left = column * size.width;
      const bottom = row * size.height;
      drawCard(page, fonts, { left, bottom, ...size }, card);
      if (column > 0)
        page.drawLine({
          start: { x: left, y: bottom },
          end: { x: left, y: bottom + size.height },
          color: cut,
        });
      if (row > 0)
        page.drawLine({
          start: { x: left, y: bottom },
          end: { x: left + size.width, y: bottom },
          color: cut,
        });
    }
  }
  return Uint8Array.from(await document.save({ useObjectStreams: false }));
}
