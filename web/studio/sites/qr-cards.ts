import { breakLines } from '../../../worker/core/pdf/break-lines.ts';
import { openFaces, type ReadFace, type Weight } from '../../../worker/core/pdf/faces.ts';
import { dateString, PdfFile, reference, rounded, textString } from '../../../worker/core/pdf/pdf-file.ts';
import { shown } from '../../../worker/core/pdf/shown.ts';
import { Typesetter } from '../../../worker/core/pdf/typesetter.ts';
import { qrModules } from '../../../worker/sites/pages/published/machine/qr-code.ts';

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

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text in the middle of a box, as large as it fits, and where it ends below. */
function centred(
  typesetter: Typesetter,
  { left, width }: Box,
  { text, weight }: { text: string; weight: Weight },
  top: number,
  most: number,
): { drawn: string; below: number } {
  const [line] = breakLines(
    typesetter.clusters(text.trim().replaceAll('\n', ' '), weight),
    Number.POSITIVE_INFINITY,
  );
  if (line === undefined || line.width === 0) return { drawn: '', below: top };
  const size = Math.min(most, (width * 1000) / line.width);
  const y = top - size;
  const x = left + (width - (line.width * size) / 1000) / 2;
  return {
    drawn: `BT 0 g 1 0 0 1 ${rounded(x)} ${rounded(y)} Tm ${shown(line, size)} ET`,
    below: y - size * 0.45,
  };
}

/** A card as a page has it. */
function drawCard(typesetter: Typesetter, whole: Box, card: Card): string[] {
  const box = {
    left: whole.left + padding,
    bottom: whole.bottom + padding,
    width: whole.width - 2 * padding,
    height: whole.height - 2 * padding,
  };
  const most = Math.min(22, box.height / 11);
  const name = centred(typesetter, box, { text: card.name, weight: 'bold' }, box.bottom + box.height, most);
  const below = (card.lines.length + 1) * most * 1.1;
  const side = Math.min(box.width, name.below - box.bottom - below);
  const modules = qrModules(card.address);
  const scale = side / modules.side;
  // A code hangs down from its corner.
  const squares = modules.dark.map(([x, y]) => `${x} ${-y - 1} 1 1 re`);
  const at = [scale, 0, 0, scale, box.left + (box.width - side) / 2, name.below].map((value) =>
    value.toFixed(4),
  );
  const drawn = [name.drawn, 'q', '0 g', `${at.join(' ')} cm`, ...squares, 'f', 'Q'];
  let top = name.below - side;
  const rest = [
    ...card.lines.map((text) => ({ text, weight: 'bold' as const, size: most * 0.75 })),
    { text: card.address.replace(/^https?:\/\//, ''), weight: 'regular' as const, size: most * 0.5 },
  ];
  for (const { size, ...line } of rest) {
    const next = centred(typesetter, box, line, top, size);
    drawn.push(next.drawn);
    top = next.below;
  }
  return drawn;
}

/** A thin grey line to cut along. */
const cut = (from: readonly [number, number], to: readonly [number, number]) =>
  `0.8 G 1 w ${from.map(rounded).join(' ')} m ${to.map(rounded).join(' ')} l S`;

/**
 * A sheet of cards to print and stand on tables, as a PDF: the same card in each place, with lines to cut along. `read` gives the bytes of a font
 * file; what it throws is passed on.
 */
export async function qrCards(
  card: Card,
  sheet: CardSheet,
  read: ReadFace,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, across, down } = cardSheets[sheet];
  const file = new PdfFile();
  const faces = await openFaces([card.name, ...card.lines, card.address].join(' ').normalize('NFC'), read);
  const typesetter = new Typesetter(faces, file);
  const size = { width: (width * mm) / across, height: (height * mm) / down };
  const content: string[] = [];
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const left = column * size.width;
      const bottom = row * size.height;
      content.push(...drawCard(typesetter, { left, bottom, ...size }, card));
      if (column > 0) content.push(cut([left, bottom], [left, bottom + size.height]));
      if (row > 0) content.push(cut([left, bottom], [left + size.width, bottom]));
    }
  }
  const pages = file.reserve();
  const page = file.add({
    Type: '/Page',
    Parent: reference(pages),
    MediaBox: [0, 0, width * mm, height * mm],
    Resources: { Font: typesetter.resources },
    Contents: reference(await file.packed({}, content.join('\n'))),
  });
  await typesetter.write();
  file.write(pages, { Type: '/Pages', Kids: [reference(page)], Count: 1 });
  const catalog = file.add({ Type: '/Catalog', Pages: reference(pages) });
  file.end(catalog, file.add({ Title: textString(card.name), CreationDate: dateString(new Date()) }));
  return file.take();
}
