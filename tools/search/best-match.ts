/** The usual values of Okapi BM25 (Robertson and Zaragoza 2009): how soon a repeated word adds nothing more, how much a long text is held back. */
const saturation = 1.2;
const lengthShare = 0.75;

/**
 * Plain BM25 in memory: the full text that embeddings are held against.
 * @param termsOf the terms of a document, or of a text that is looked for
 * @returns for a text that is looked for, the score of each document by its place; 0 where no word is shared
 */
export function bestMatch(
  documents: readonly string[],
  termsOf: (text: string) => string[],
): (text: string) => number[] {
  const terms = documents.map(termsOf);
  const average = terms.reduce((sum, { length }) => sum + length, 0) / terms.length;
  const counts = terms.map((list) => {
    const count = new Map<string, number>();
    for (const term of list) count.set(term, (count.get(term) ?? 0) + 1);
    return count;
  });
  const found = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) found.set(term, (found.get(term) ?? 0) + 1);

  return (text) => {
    const wanted = [...new Set(termsOf(text))];
    return counts.map((count, document) => {
      const long = 1 - lengthShare + (lengthShare * (terms[document]?.length ?? 0)) / average;
      return wanted.reduce((score, term) => {
        const times = count.get(term) ?? 0;
        const documentsWith = found.get(term) ?? 0;
        const rarity = Math.log(1 + (counts.length - documentsWith + 0.5) / (documentsWith + 0.5));
        return score + (rarity * times * (saturation + 1)) / (times + saturation * long);
      }, 0);
    });
  };
}
