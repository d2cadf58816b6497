import type { Cluster } from './typesetter.ts';

/** Signs that stand beside one another, and how wide they are together, in thousandths of the size of the letters. */
export interface Line {
  readonly clusters: readonly Cluster[];
  readonly width: number;
}

const isLetter = /^\p{L}/u;
const widthOf = (clusters: readonly Cluster[]) => clusters.reduce((sum, { width }) => sum + width, 0);

/** Whether a line may end behind a sign: a space, or a hyphen between two letters (a dose such as 10-20 stays whole). */
function mayEnd(before: Cluster | undefined, sign: Cluster, after: Cluster | undefined): boolean {
  if (sign.text === ' ' || sign.text === '\u200b' || sign.text === '\u00ad') return true;
  if (sign.text !== '-' && sign.text !== '\u2010' && sign.text !== '\u2013' && sign.text !== '\u2014')
    return false;
  return isLetter.test(before?.text ?? '') && isLetter.test(after?.text ?? '');
}

/**
 * Breaks a text into lines of at most `most` (in the same measure). A word that is longer than a line is broken where the line ends.
 * Spaces at the end of a line hang over its edge. There is always a line.
 */
export function breakLines(clusters: readonly Cluster[], most: number): Line[] {
  const lines: Line[] = [];
  let line: Cluster[] = [];
  let width = 0;
  let end = 0;
  const put = (count: number) => {
    const whole = line.slice(0, count);
    lines.push({ clusters: whole, width: widthOf(whole) });
    line = line.slice(count);
    width = widthOf(line);
    end = 0;
  };
  clusters.forEach((cluster, index) => {
    if (cluster.text === '\n') {
      put(line.length);
      return;
    }
    if (cluster.text !== ' ' && width + cluster.width > most && line.length > 0)
      put(end > 0 ? end : line.length);
    line.push(cluster);
    width += cluster.width;
    if (mayEnd(clusters[index - 1], cluster, clusters[index + 1])) end = line.length;
  });
  put(line.length);
  return lines;
}
