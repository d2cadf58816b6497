import * as z from 'zod';

/** A stretch of a found text, in parts; those that were looked for are marked. Plain text: whoever shows it escapes it as any other. */
export const snippetSchema = z.array(z.object({ text: z.string(), isMarked: z.boolean() }));
export type Snippet = z.infer<typeof snippetSchema>;

/** Words of a stretch. */
const stretch = 32;
/** Words before the first marked one. */
const lead = 6;
/** UTF-16 units that a word may have; longer ones are addresses and the like, and would push everything else out. */
const longestWord = 60;

/** Cuts an overlong word between characters that people see as one. */
function shortened(word: string): string {
  if (word.length <= longestWord) return word;
  const signs = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  let kept = '';
  for (const sign of signs) {
    if (kept.length + sign.length > longestWord) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** Where the stretch begins that has most marked words, the first of those that have as many. */
function bestStart(marks: readonly boolean[]): number {
  const last = Math.max(0, marks.length - stretch);
  let count = marks.slice(0, stretch).filter(Boolean).length;
  let best = { start: 0, count };
  for (let start = 1; start <= last; start += 1) {
    count += Number(marks[start + stretch - 1] ?? false) - Number(marks[start - 1]);
    if (count > best.count) best = { start, count };
  }
  const first = marks.findIndex((mark, at) => mark && at >= best.start);
  return first < 0 ? 0 : Math.min(Math.max(0, first - lead), last);
}

/**
 * Cuts out of a text the stretch that says most of what was looked for, at words, with a sign where something was left out.
 * @param isWanted whether a written word (with what stands at its sides) is one that was looked for
 */
export function snippetOf(text: string, isWanted: (word: string) => boolean): Snippet {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const marks = words.map(isWanted);
  const start = bestStart(marks);
  const end = Math.min(words.length, start + stretch);
  const snippet: { text: string; isMarked: boolean }[] = [];
  const add = (part: string, isMarked: boolean): void => {
    const before = snippet.at(-1);
    if (before?.isMarked === isMarked) before.text += part;
    else snippet.push({ text: part, isMarked });
  };
  if (start > 0) add('… ', false);
  for (let at = start; at < end; at += 1) {
    if (at > start) add(' ', marks[at - 1] === true && marks[at] === true);
    add(shortened(words[at] ?? ''), marks[at] === true);
  }
  if (end < words.length) add(' …', false);
  return snippet;
}
