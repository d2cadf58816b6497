import { attributeOf, type ElementNode, elementsOf, type HtmlNode } from '../html/node.ts';
import { isHidden } from '../html/text.ts';
import { isPriceText } from './price-text.ts';

const complex = new Set('table ul ol dl h1 h2 h3 h4 h5 h6 form section article'.split(' '));

/** The cells of a row of a table of facts, each with its lines; null for a row that only lays the page out. */
function cellsOf(row: ElementNode): { isHead: boolean; lines: string[] }[] | null {
  for (const element of elementsOf(row)) if (complex.has(element.name)) return null;
  const cells = row.children.flatMap((node) =>
    node.kind === 'element' && (node.name === 'td' || node.name === 'th') ? [node] : [],
  );
  if (cells.length < 2 || cells.length > 8) return null;
  return cells.map((cell) => ({ isHead: cell.name === 'th', lines: linesOf(cell) }));
}

function linesOf(cell: ElementNode): string[] {
  let text = '';
  const stack: HtmlNode[] = [...cell.children].toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'text') text += node.text.replaceAll(/\s+/g, ' ');
    else if (!isHidden(node)) {
      if (['br', 'p', 'div', 'li'].includes(node.name)) text += '\n';
      stack.push(...node.children.toReversed());
    }
  }
  return text
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .filter((line) => line !== '');
}

/** What a row says that is one cell over all columns; null when it is none, or says more than a heading does. */
function titleOf(row: ElementNode): string | null {
  const cells = row.children.filter((node) => node.kind === 'element');
  const [cell] = cells;
  if (cells.length !== 1 || cell === undefined || Number(attributeOf(cell, 'colspan')) < 2) return null;
  for (const element of elementsOf(row)) if (complex.has(element.name)) return null;
  const [title, ...others] = linesOf(cell);
  return title !== undefined && others.length === 0 && title.length <= 60 && !/\d/.test(title) ? title : null;
}

/** What the columns of a table are called, by the row of heads above. */
export type ColumnNames = readonly string[];

/**
 * The lines that a row of a table makes: its cells beside each other, prices with the names of their columns where there are several, then what else stands in
 * them. Null for a row that only lays the page out; `names` when it is the row of heads.
 */
export function rowLines(
  row: ElementNode,
  columns: ColumnNames,
): {
  readonly lines: readonly string[];
  readonly names: ColumnNames | null;
  readonly isHeading: boolean;
} | null {
  const title = titleOf(row);
  if (title !== null) return { lines: [title], names: null, isHeading: true };
  const cells = cellsOf(row);
  if (cells === null) return null;
  const first = cells.map(({ lines }) => lines[0] ?? '');
  if (cells.every(({ isHead }) => isHead)) return { lines: [], names: first, isHeading: false };
  const isPrice = first.map((text) => isPriceText(text));
  const prices = isPrice.filter(Boolean).length;
  const hasNames = prices > 1 && columns.length === first.length;
  let isFirstPrice = true;
  const beside = first
    .map((text, at) => {
      if (!isPrice[at] || !hasNames) return text;
      const lead = isFirstPrice ? '' : '/ ';
      isFirstPrice = false;
      return `${lead}${columns[at] ?? ''} ${text}`;
    })
    .filter((text) => text !== '');
  const rest = cells.flatMap(({ lines }) => lines.slice(1));
  return { lines: [beside.join('   '), ...rest], names: null, isHeading: false };
}
