import type { Text } from './blocks.ts';
import type { Line } from './break-lines.ts';
import { body, type Drawing, linesOf } from './draw-text.ts';
import { type Letters, sheet, textWidth } from './pages.ts';

const cells: Letters = { size: 9.5, leading: 13.5, ink: 'ink' };
const heads: Letters = { ...cells, ink: 'soft' };
const padding = 5;

interface Column {
  readonly x: number;
  readonly width: number;
}

function columnsOf(shares: readonly number[]): Column[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let x: number = sheet.left;
  return shares.map((share) => {
    const width = (textWidth * share) / all;
    const column = { x, width: width - 2 * padding };
    x += width;
    return column;
  });
}

/** What is in a cell, and which part of a table it is. */
interface Cell {
  readonly lines: readonly Line[];
  readonly heads?: 'Column' | 'Row';
}

/**
 * Draws a row on one page; one that is longer than a page goes on over as many as it needs. A cell that goes on is the same part again.
 */
function drawRow(
  { pages }: Drawing,
  columns: readonly Column[],
  row: readonly Cell[],
  letters: Letters,
  line: boolean,
): void {
  const count = Math.max(...row.map(({ lines }) => lines.length));
  const whole = count * letters.leading + 2 * padding;
  pages.tags.within('TR', () => {
    for (let from = 0; from < count; ) {
      pages.need(Math.min(whole, sheet.height / 2));
      const fit = Math.max(1, Math.floor((pages.left - 2 * padding) / letters.leading));
      const to = Math.min(count, from + fit);
      row.forEach(({ lines, heads }, at) => {
        const shown = lines.slice(from, to);
        if (shown.length === 0 && from > 0) return;
        const draw = () => pages.lines(shown, columns[at]?.x ?? sheet.left, letters, padding);
        pages.tags.within(heads === undefined ? 'TD' : 'TH', draw, heads === undefined ? {} : { heads });
      });
      pages.advance((to - from) * letters.leading + 2 * padding);
      if (line && to === count) pages.bar(sheet.left, 0, textWidth, 0.5, 'line');
      from = to;
      if (from < count) pages.turn();
    }
  });
}

/** Draws a table; its head comes again on each page. `shares`: how wide its columns are to one another. */
export function drawTable(
  drawing: Drawing,
  head: readonly string[],
  rows: readonly (readonly Text[])[],
  shares: readonly number[] = head.map(() => 1),
): void {
  const { pages } = drawing;
  const columns = columnsOf(shares);
  const inColumn = (text: Text, at: number, letters: Letters, weight: 'regular' | 'bold') =>
    linesOf(drawing, text, columns[at]?.width ?? textWidth, letters, weight);
  const heading = head.map((text, at) => ({
    lines: inColumn(text, at, heads, 'bold'),
    heads: 'Column' as const,
  }));
  const height = Math.max(...heading.map(({ lines }) => lines.length)) * heads.leading + 2 * padding;
  pages.gap(4);
  pages.need(height + 2 * body.leading);
  pages.tags.within('Table', () => {
    drawRow(drawing, columns, heading, heads, true);
    pages.onNewPage = () => {
      heading.forEach(({ lines }, at) => {
        pages.lines(lines, columns[at]?.x ?? sheet.left, heads, padding, 'artifact');
      });
      pages.advance(height);
      pages.bar(sheet.left, 0, textWidth, 0.5, 'line');
    };
    for (const row of rows)
      drawRow(
        drawing,
        columns,
        row.map((text, at) => ({ lines: inColumn(text, at, cells, 'regular') })),
        cells,
        true,
      );
    pages.onNewPage = null;
  });
  pages.gap(10);
}

/** Draws what something is beside what it is called, without lines. */
export function drawFacts(
  drawing: Drawing,
  entries: readonly (readonly [name: string, value: Text])[],
): void {
  const { pages } = drawing;
  const columns = columnsOf([3, 10]);
  const [names, values] = columns;
  pages.tags.within('Table', () => {
    for (const [name, value] of entries) {
      const row = [
        { lines: linesOf(drawing, name, names?.width ?? 0, heads), heads: 'Row' as const },
        { lines: linesOf(drawing, value, values?.width ?? 0, cells) },
      ];
      drawRow(drawing, columns, row, cells, false);
      pages.advance(-padding);
    }
  });
  pages.gap(10);
}
