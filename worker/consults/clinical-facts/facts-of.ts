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
  /** Whether it says one, or may. */
  readonly one: boolean;
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
  parts.forEach((part, at) => {
    if (!/^\d/.test(part)) return;
    numbers.add(part);
    const unit = unitOf(parts[at + 1]);
    if (unit === undefined) return;
    const over = ['/', 'por', 'per'].includes(parts[at + 2] ?? '') ? unitOf(parts[at + 3]) : undefined;
    measures.add(over === undefined ? `${part} ${unit}` : `${part} ${unit}/${over}`);
  });
  const substances = new Set(
    sentencesOf(text).flatMap((sentence) => {
      const sign = isDenied(sentence) ? '-' : '+';
      return [...substancesIn(sentence)].map((substance) => sign + substance);
    }),
  );
  return { numbers, measures, substances, one: parts.some((part) => ones.has(part)) };
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>, other: (one: string) => boolean) =>
  [...some].every((one) => all.has(one) || other(one));

/** Whether all that one text says of numbers, doses and substances is said by the other too. */
export function saysNoMore(text: Facts, than: Facts): boolean {
  const isOne = (fact: string) => /^1(?: |$)/.test(fact) && than.one;
  return (
    isWithin(text.numbers, than.numbers, isOne) &&
    isWithin(text.measures, than.measures, isOne) &&
    isWithin(text.substances, than.substances, () => false)
  );
}

/** Whether two texts say the same numbers, doses and substances, as an original and its translation must. */
export function sayTheSame(one: string, other: string): boolean {
  const [first, second] = [factsOf(one), factsOf(other)];
  return saysNoMore(first, second) && saysNoMore(second, first);
}
