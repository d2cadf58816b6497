import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const idPattern = /^([A-Z])([1-9]\d?)(?:-\1([1-9]\d?))?$/;

/** The ids of a row's first cell: `K5`, or a range such as `L1-L7`; none when it is no id. */
function idsOf(cell: string): string[] {
  const [, letter = '', from = '', to = from] = idPattern.exec(cell) ?? [];
  const count = letter === '' ? 0 : Number(to) - Number(from) + 1;
  return Array.from({ length: count }, (_, i) => `${letter}${Number(from) + i}`);
}

/** The cells of a table's row, or an invariant's id and text (`- I1 ...`); empty for any other line. */
function cellsOf(line: string): string[] {
  const invariant = /^- ([A-Z]\d+) (.+)$/.exec(line);
  if (invariant) return invariant.slice(1);
  return line
    .split(/(?<!\\)\|/)
    .slice(1)
    .map((cell) => cell.trim());
}

const rank = /^(must|edge|later)( \/ (must|edge|later))*$/;

/**
 * The rows of the Markdown tables and lists in `text` that begin with an id: what each is about, in its own words. What an
 * acceptance table expects follows after an arrow; the feature list's last column is only a rank and is left out.
 */
export function rowsOf(text: string): Map<string, string> {
  const rows = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [first = '', ...cells] = cellsOf(line);
    const said = cells.filter((cell) => cell !== '' && !rank.test(cell));
    for (const id of idsOf(first)) rows.set(id, said.join(' -> '));
  }
  return rows;
}

/** Every acceptance case and feature row of the project, by id (docs/acceptance/, docs/features.md). */
export function readCaseTables(root: string): Map<string, string> {
  const folder = join(root, 'docs', 'acceptance');
  const files = [join(root, 'docs', 'features.md'), ...readdirSync(folder).map((name) => join(folder, name))];
  return new Map(files.flatMap((file) => [...rowsOf(readFileSync(file, 'utf8'))]));
}
