import * as z from 'zod';

/** In how many texts each word and each concept was found, of how many: what is rare says more. */
export const termWeightsSchema = z.strictObject({
  /** Texts of one language that were counted. */
  texts: z.int().positive(),
  /** Stems, parted by spaces, by the number of texts that have them; those of a single text are left out. */
  stems: z.record(z.string().regex(/^\d+$/), z.string()),
  /** Concepts, likewise, of texts in both languages. */
  concepts: z.record(z.string().regex(/^\d+$/), z.string()),
});
export type TermWeights = z.infer<typeof termWeightsSchema>;

/** How much a term says, by the number of texts that have it. */
export type WeightOf = (term: string) => number;

/** The inverse document frequency of Robertson and Spärck Jones, kept above zero as in BM25: ln(1 + (n - f + 0.5) / (f + 0.5)). */
const inverseFrequency = (found: number, texts: number): number =>
  Math.log(1 + (Math.max(texts - found, 0) + 0.5) / (found + 0.5));

const countsOf = (lists: Readonly<Record<string, string>>): Map<string, number> =>
  new Map(
    Object.entries(lists).flatMap(([found, terms]) =>
      terms.split(' ').map((term): [string, number] => [term, Number(found)]),
    ),
  );

/** A stem that was never counted may be a slip, a name or a rare word: it weighs as one that so many texts have. */
const uncounted = 7;

/** The weights as functions. */
export function readTermWeights({ texts, stems, concepts }: TermWeights): {
  knownStems: string[];
  ofStem: WeightOf;
  ofConcept: WeightOf;
} {
  const stemCounts = countsOf(stems);
  const conceptCounts = countsOf(concepts);
  return {
    knownStems: [...stemCounts.keys()],
    ofStem: (stem) => inverseFrequency(stemCounts.get(stem) ?? uncounted, texts),
    ofConcept: (concept) => inverseFrequency(conceptCounts.get(concept) ?? 1, 2 * texts),
  };
}
