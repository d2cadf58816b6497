import { wordsOf } from '../../core/search/words/words-of.ts';

const words = (list: string, from: number, step = 1): [string, number][] =>
  list.split(' ').map((word, at) => [word, from + at * step]);

/** Numbers as words, folded. "One" is also an article and a pronoun, in both languages, and never counts as a number that is meant. */
const named = new Map<string, number>([
  ...words('dos tres cuatro cinco seis siete ocho nueve diez', 2),
  ...words('doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte', 12),
  ...words(
    'veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
    21,
  ),
  ...words('treinta cuarenta cincuenta sesenta setenta ochenta noventa cien', 30, 10),
  ...words('two three four five six seven eight nine ten eleven twelve', 2),
  ...words('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13),
  ...words('twenty thirty forty fifty sixty seventy eighty ninety hundred', 20, 10),
  ...words('twice thrice', 2),
  ['couple', 2],
  ['dozen', 12],
  ['docena', 12],
  ['half', 0.5],
  ['medio', 0.5],
  ['media', 0.5],
]);

/** Say one, or nothing. */
export const ones: ReadonlySet<string> = new Set(['un', 'una', 'uno', 'one', 'a', 'an', 'once']);

const signs: Readonly<Record<string, string>> = { '½': '0.5', '¼': '0.25', '¾': '0.75' };

/** A written number as one: a comma or a point before three digits parts thousands, before anything else decimals, in either language. */
function amountOf(written: string): number {
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(written)) return Number(written.replace(/[.,]/g, ''));
  return Number(written.replace(',', '.'));
}

/** "Forty-eight", "cuarenta y ocho": tens, and units after them. */
function isTens(value: number | undefined): value is number {
  return value !== undefined && value >= 20 && value <= 90 && value % 10 === 0;
}

/** A text in which every number is written in digits with a point for decimals, folded, its parts divided by spaces. Signs that say something (%, °, /) stay. */
export function withDigits(text: string): string {
  const plain = text
    .replace(/(?<=\d)\s?([½¼¾])/g, (_, sign: string) => (signs[sign] ?? '').slice(1))
    .replace(/[½¼¾]/g, (sign) => signs[sign] ?? sign)
    .replace(/\b1\s?\/\s?2\b/g, '0.5')
    .replace(/\b([13])\s?\/\s?4\b/g, (_, quarters: string) => String(Number(quarters) / 4));
  const parts = plain.match(/\d+(?:[.,]\d+)*|[\p{L}][\p{L}\p{M}'’]*|[%°º/+]/gu) ?? [];
  const folded = parts.map((part) =>
    /^\d/.test(part) ? String(amountOf(part)) : (wordsOf(part)[0] ?? part),
  );
  const out: string[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const part = folded[at] ?? '';
    const value = named.get(part);
    const skipped = folded[at + 1] === 'y' ? 2 : 1;
    const unit = named.get(folded[at + skipped] ?? '');
    if (isTens(value) && unit !== undefined && unit >= 2 && unit <= 9) {
      out.push(String(value + unit));
      at += skipped;
    } else out.push(value === undefined ? part : String(value));
    // "Twice" says both: how many, and of what.
    if (part === 'twice' || part === 'thrice') out.push('times');
  }
  return out.join(' ');
}
