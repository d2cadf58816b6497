import { stemmedWords } from '../words/stemmed-words.ts';
import type { Thesaurus } from '../words/thesaurus.ts';
import { trigramsOf } from '../words/trigrams.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { asAskedOfThesaurus } from '../words/words-as-meant.ts';
import { dimensions, type Embedder, type Vector } from './embedder.ts';
import { hash } from './hash.ts';
import type { TermWeights } from './term-weights.ts';

/** What a concept, a stem, the trigrams of a stem and those of one that was never counted weigh beside each other, at the same rarity. */
export type Shares = Readonly<{ concept: number; stem: number; trigrams: number; uncountedTrigrams: number }>;

/** Chosen on the half of the judged searches that is there for it (docs/search.md). */
const chosenShares: Shares = { concept: 1.6, stem: 0.7, trigrams: 0.35, uncountedTrigrams: 0.6 };

/** Raised when the same texts begin to give other vectors though thesaurus and weights are the same. */
const version = 2;

/** Repeating a word adds ever less. */
const damped = (amount: number): number => Math.log1p(amount);

/** A vector of length 1 in the direction of another; zeros stay zeros. */
function unit(sum: Float64Array): Vector {
  let squares = 0;
  for (const value of sum) squares += value * value;
  const length = Math.sqrt(squares);
  const vector = new Float32Array(sum.length);
  if (length > 0) for (let at = 0; at < sum.length; at += 1) vector[at] = (sum[at] ?? 0) / length;
  return vector;
}

/** Keeps the model's name in step with what it was made of: vectors of another thesaurus or other weights are vectors of another model. */
function nameOf(thesaurus: Thesaurus, weights: TermWeights, shares: Shares): string {
  const made = hash(JSON.stringify([thesaurus, weights, shares]));
  return `local-${version}-${made.toString(16).padStart(8, '0')}`;
}

/**
 * An embedder that needs no provider: concepts of a thesaurus in either language, stems and trigrams, each by its rarity, hashed with a sign into
 * the vector (feature hashing, Weinberger et al. 2009). The same text gives the same vector everywhere. Languages meet in the concepts; slips in
 * the trigrams, and in the known word that is nearest. The order of words counts only within a phrase of the thesaurus. A text of which no word is known, nor
 * like one that is, gives zeros: by its trigrams alone anything long would be like it.
 */
export function localEmbedder(vocabulary: Vocabulary, shares: Shares = chosenShares): Embedder {
  const { thesaurus, weights, finder, knownStems, ofStem, ofConcept, meant } = vocabulary;
  const counted = new Set(knownStems);

  const embedOne = (text: string): Vector => {
    const sum = new Float64Array(dimensions);
    const add = (hashed: number, weight: number): void => {
      const at = hashed % dimensions;
      sum[at] = (sum[at] ?? 0) + (hashed >= 0x8000_0000 ? weight : -weight);
    };
    const words = stemmedWords(text);
    if (!words.some(({ says, stem }) => says === 'content' && meant(stem).known))
      return new Float32Array(dimensions);
    const amounts = new Map<string, number>();
    for (const word of words) {
      if (word.says !== 'content') continue;
      const { stem, sure } = meant(word.stem);
      amounts.set(stem, (amounts.get(stem) ?? 0) + sure);
      const trigrams = trigramsOf(word.stem);
      const share = counted.has(word.stem) ? shares.trigrams : shares.uncountedTrigrams;
      const each = (share * ofStem(stem)) / Math.sqrt(trigrams.length);
      for (const trigram of trigrams) add(hash(`trigram ${trigram}`), each);
    }
    for (const [stem, amount] of amounts)
      add(hash(`stem ${stem}`), shares.stem * ofStem(stem) * damped(amount));
    for (const { concept, amount } of finder.find(asAskedOfThesaurus(words, meant)))
      add(
        hash(`concept ${concept}`),
        shares.concept * (thesaurus[concept]?.weight ?? 1) * ofConcept(concept) * damped(amount),
      );
    return unit(sum);
  };

  return {
    model: nameOf(thesaurus, weights, shares),
    leaves: false,
    embed: async (texts) => texts.map(embedOne),
  };
}
