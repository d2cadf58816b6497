import { isPriceText } from '../lines/price-text.ts';
import type { Fragment } from './page-text.ts';

/** Pieces of text on one base line, from left to right. */
interface Row {
  readonly y: number;
  readonly size: number;
  readonly fragments: Fragment[];
}

function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Row[] = [];
  for (const fragment of fragments.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.y - fragment.y) < Math.max(last.size, fragment.size) * 0.4)
      last.fragments.push(fragment);
    else rows.push({ y: fragment.y, size: fragment.size, fragments: [fragment] });
  }
  for (const row of rows) row.fragments.sort((a, b) => a.x - b.x);
  return rows;
}

/** Points of a gap that may part columns; of a bucket in which they are counted. */
const narrowest = 14;
const bucket = 2;

/** Where a page is parted into columns: gaps that hardly a row crosses, with names and not prices alone on their right. */
function guttersOf(rows: readonly Row[]): number[] {
  const fragments = rows.flatMap((row) => row.fragments);
  const right = Math.min(4_000, Math.max(0, ...fragments.map(({ x, width }) => x + width)));
  const covered = new Array<number>(Math.ceil(right / bucket) + 1).fill(0);
  for (const { x, width } of fragments)
    for (
      let at = Math.max(0, Math.floor(x / bucket));
      at <= Math.min(covered.length - 1, (x + width) / bucket);
      at += 1
    )
      covered[at] = (covered[at] ?? 0) + 1;
  const most = Math.max(1, Math.floor(rows.length * 0.15));
  const gaps: { from: number; to: number }[] = [];
  let start = -1;
  covered.forEach((count, at) => {
    if (count <= most && start < 0) start = at;
    if (count > most && start >= 0) {
      if (start > 0 && (at - start) * bucket >= narrowest)
        gaps.push({ from: start * bucket, to: at * bucket });
      start = -1;
    }
  });
  return gaps
    .filter(({ to }, at) => {
      const end = gaps[at + 1]?.from ?? Number.POSITIVE_INFINITY;
      const strip = fragments.filter(({ x }) => x >= to - bucket && x < end);
      const named = strip.filter(({ text }) => !isPriceText(text) && /\p{L}{3}/u.test(text));
      return named.length > 1 && named.length * 2 > strip.length;
    })
    .map(({ from, to }) => (from + to) / 2);
}

/** The text of a row, what is far apart set apart. */
function textOfRow(fragments: readonly Fragment[]): string {
  let text = '';
  let end = Number.NaN;
  for (const fragment of fragments) {
    const gap = fragment.x - end;
    if (gap > fragment.size * 1.2) text += '   ';
    else if (gap > fragment.size * 0.15 && !text.endsWith(' ')) text += ' ';
    text += fragment.text;
    end = fragment.x + fragment.width;
  }
  return text.trim();
}

/** Rows as lines, an empty one where more room than usual is left between two. */
function spaced(rows: readonly { y: number; size: number; text: string }[]): string[] {
  return rows.flatMap(({ y, size, text }, at) => {
    const before = rows[at - 1];
    const isApart = before !== undefined && before.y - y > Math.max(size, before.size) * 2.2;
    return isApart ? ['', text] : [text];
  });
}

/** The lines of a page in the order in which they are read: a column after the other, as far as no line goes across them. */
export function linesOfPage(fragments: readonly Fragment[]): string[] {
  const rows = rowsOf(fragments);
  const gutters = guttersOf(rows);
  if (gutters.length === 0) return spaced(rows.map((row) => ({ ...row, text: textOfRow(row.fragments) })));
  const lines: string[] = [];
  let band: Row[] = [];
  const columnOf = ({ x }: Fragment): number => gutters.filter((gutter) => x >= gutter).length;
  const close = () => {
    for (let column = 0; column <= gutters.length; column += 1) {
      const inColumn = band.flatMap((row) => {
        const own = row.fragments.filter((fragment) => columnOf(fragment) === column);
        return own.length === 0 ? [] : [{ y: row.y, size: row.size, text: textOfRow(own) }];
      });
      lines.push(...spaced(inColumn), '');
    }
    band = [];
  };
  for (const row of rows) {
    const isAcross = row.fragments.some(({ x, width }) =>
      gutters.some((gutter) => x < gutter && x + width > gutter),
    );
    if (!isAcross) {
      band.push(row);
      continue;
    }
    close();
    lines.push(textOfRow(row.fragments));
  }
  close();
  return lines;
}
