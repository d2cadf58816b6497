import type { Text, Tone } from './blocks.ts';
import { breakLines, type Line } from './break-lines.ts';
import type { Weight } from './faces.ts';
import { type Letters, type Pages, sheet, textWidth } from './pages.ts';
import type { TagType } from './tags.ts';
import type { Typesetter } from './typesetter.ts';

/** Where a document is drawn, and with what. */
export interface Drawing {
  readonly pages: Pages;
  readonly typesetter: Typesetter;
}

export const body: Letters = { size: 10.5, leading: 15.5, ink: 'ink' };
export const small: Letters = { size: 8.5, leading: 12.5, ink: 'soft' };
const softBody: Letters = { ...body, ink: 'soft' };
/** How far behind the edge a list and what has a bar begin. */
const indent = 16;

/** A text in lines that are as wide as a column, in points. */
export function linesOf(
  { typesetter }: Drawing,
  text: Text,
  width: number,
  { size }: Letters,
  weight: Weight = 'regular',
): Line[] {
  const pieces = typeof text === 'string' ? [{ text }] : text;
  const clusters = pieces.flatMap((piece) =>
    typesetter.clusters(piece.text, ('weight' in piece && piece.weight) || weight),
  );
  return breakLines(clusters, (width * 1000) / size);
}

/** Draws lines over as many pages as they need; no line stays alone where a page ends. `beside` draws what goes with each stretch. */
export function flow(
  { pages }: Drawing,
  lines: readonly Line[],
  x: number,
  letters: Letters,
  beside?: (height: number, isFirst: boolean) => void,
): void {
  for (let rest = lines; rest.length > 0; ) {
    pages.need(Math.min(rest.length, 2) * letters.leading);
    const fit = Math.max(1, Math.min(rest.length, Math.floor(pages.left / letters.leading)));
    const count = rest.length - fit === 1 && fit > 2 ? fit - 1 : fit;
    beside?.(count * letters.leading, rest === lines);
    pages.lines(rest.slice(0, count), x, letters);
    pages.advance(count * letters.leading);
    rest = rest.slice(count);
  }
}

const headings = {
  title: { type: 'H1', letters: { size: 21, leading: 27, ink: 'ink' }, before: 0, after: 6 },
  heading: { type: 'H2', letters: { size: 14, leading: 19, ink: 'primary' }, before: 18, after: 4 },
  subheading: { type: 'H3', letters: { size: 11, leading: 15.5, ink: 'ink' }, before: 10, after: 1 },
} as const satisfies Record<string, { type: TagType; letters: Letters; before: number; after: number }>;

/** Draws a heading on the page where what follows it begins. */
export function drawHeading(drawing: Drawing, kind: keyof typeof headings, text: string): void {
  const { type, letters, before, after } = headings[kind];
  const lines = linesOf(drawing, text, textWidth, letters, 'bold');
  drawing.pages.gap(before);
  drawing.pages.need(lines.length * letters.leading + after + 2 * body.leading);
  drawing.pages.tags.within(type, () => flow(drawing, lines, sheet.left, letters));
  drawing.pages.gap(after);
}

/** A bar along what must not be overlooked. */
const barOf = ({ pages }: Drawing, tone: Tone) =>
  tone === 'urgent' ? (height: number) => pages.bar(sheet.left, 0, 3, height + 2, 'emergency') : undefined;

/** Draws a paragraph. */
export function drawParagraph(drawing: Drawing, text: Text, tone: Tone): void {
  const letters = tone === 'soft' ? softBody : body;
  const edge = tone === 'urgent' ? indent : 0;
  const lines = linesOf(drawing, text, textWidth - edge, letters);
  drawing.pages.tags.within('P', () =>
    flow(drawing, lines, sheet.left + edge, letters, barOf(drawing, tone)),
  );
  drawing.pages.gap(5);
}

/** Draws a list, with dots or numbers. */
export function drawList(drawing: Drawing, items: readonly Text[], numbered: boolean, tone: Tone): void {
  const { pages } = drawing;
  const edge = sheet.left + (tone === 'urgent' ? indent : 4);
  const letters = tone === 'soft' ? softBody : body;
  const bar = barOf(drawing, tone);
  const sign = (at: number) => linesOf(drawing, numbered ? `${at + 1}.` : '•', 40, letters);
  const room = numbered && items.length > 9 ? 22 : indent;
  pages.tags.within('L', () => {
    items.forEach((item, at) => {
      const lines = linesOf(drawing, item, textWidth - (edge - sheet.left) - room, letters);
      pages.tags.within('LI', () => {
        pages.need(Math.min(lines.length, 2) * letters.leading);
        pages.tags.within('Lbl', () => pages.lines(sign(at), edge, letters));
        pages.tags.within('LBody', () => flow(drawing, lines, edge + room, letters, bar));
      });
      pages.gap(2);
    });
  });
  pages.gap(4);
}
