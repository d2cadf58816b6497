import type { Breach } from '../source.ts';
import type { TextFile } from '../tree.ts';

const emptyNames = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc']);
const code = /\.(ts|tsx|sql|css)$/;
const longestFile = 300;
/** Generated files, and tables of content that are read by looking one thing up. */
const mayBeLong = /^db\/migrations|^db\/seed\/|\/messages\//;

/** Refuses names that say nothing and files that nobody reads in one go. */
export function fileShapeBreaches({ path, text }: TextFile): Breach[] {
  if (!code.test(path)) return [];
  const breaches: Breach[] = [];
  const names = path.split('/').map((name) => name.replace(/\..*$/, ''));
  const empty = names.find((name) => name === 'data' || name.split('-').some((word) => emptyNames.has(word)));
  if (empty) breaches.push({ rule: 'name', path, line: 1, message: `"${empty}" does not say what is in it` });
  const lines = text.split('\n').length - 1;
  if (lines > longestFile && !mayBeLong.test(path)) {
    breaches.push({
      rule: 'length',
      path,
      line: longestFile + 1,
      message: `${lines} lines; ${longestFile} are the most`,
    });
  }
  return breaches;
}
