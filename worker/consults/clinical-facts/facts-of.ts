import { wordsOf } from '../../core/search/words/words-of.ts';
import { ones, withDigits } from './numbers.ts';
import { sentencesOf } from './sentences.ts';
import { substancesIn } from './substances.ts';
import { unitOf } from './units.ts';

/** What in a text must not change: the numbers, what they measure, and the substances with what is said of them. */
export interface Facts {
  readonly numbers: ReadonlySet<string>;
  /** A number with its unit, `5 mg`, `5 mg/kg`. */
  readonly measures: ReadonlySet<string>;
  /** A substance, and whether the sentence that names it says not to: `+ibuprofen`, `-ibuprofen`. */
  readonly substances: ReadonlySet<string>;
  /** What a word for one may mean: `1`, `1 tablet`. "A" and "un" are articles as well, so it need not be said again. */
  readonly ones: ReadonlySet<string>;
}

const denials: ReadonlySet<string> = new Set(
  wordsOf(
    `no ni nunca jamas sin not never without dont doesnt didnt cannot cant wont shouldnt mustnt isnt avoid evita evitar evite stop suspende suspender deja prohibido
    forbidden contraindicado contraindicated neither nor`,
  ),
);

const isDenied = (sentence: string): boolean => wordsOf(sentence).some((word) => denials.has(word));

/** Reads what must not change out of a text, in either language. */
export function factsOf(text: string): Facts {
  const numbers = new Set<string>();
  const measures = new Set<string>();
  const parts = withDigits(text).split(' ');
  const maybe = new Set<string>();
  parts.forEach((part, at) => {
    if (ones.has(part)) {
      const unit = unitOf(parts[at + 1]);
      maybe.add('1');
      if (unit !== undefined) maybe.add(`1 ${unit}`);
    }
    if (!/^\d/.test(part)) return;
    numbers.add(part);
    // "Half a tablet", "30 ml of water".
    const next = at + (['a', 'an', 'de', 'of'].includes(parts[at + 1] ?? '') ? 2 : 1);
    const unit = unitOf(parts[next]);
    if (unit === undefined) return;
    const over = ['/', 'por', 'per'].includes(parts[next + 1] ?? '') ? unitOf(parts[next + 2]) : undefined;
    measures.add(over === undefined ? `${part} ${unit}` : `${part} ${unit}/${over}`);
  });
  const substances = new Set(
    sentencesOf(text).flatMap((sentence) => {
      const sign = isDenied(sentence) ? '-' : '+';
      return [...substancesIn(sentence)].map((substance) => sign + substance);
    }),
  );
  return { numbers, measures, substances, ones: maybe };
}

/** Whether all that one text says of numbers, doses and substances is said by the other too. */
export function saysNoMore(text: Facts, than: Facts): boolean {
  const isSaid = (fact: string): boolean =>
    than.numbers.has(fact) || than.measures.has(fact) || than.ones.has(fact);
  return (
    [...text.numbers, ...text.measures].every(isSaid) &&
    [...text.substances].every((one) => than.substances.has(one))
  );
}

/** Whether two texts say the same numbers, doses and substances, as an original and its translation must. */
export function sayTheSame(one: string, other: string): boolean {
  const [first, second] = [factsOf(one), factsOf(other)];
  return saysNoMore(first, second) && saysNoMore(second, first);
}
