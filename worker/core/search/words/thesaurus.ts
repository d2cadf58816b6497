/** What people call one thing: words and phrases of each language, parted by commas, slips that are often made among them. */
export type Concept = Readonly<{
  es: string;
  en: string;
  /** Ids of wider concepts that this one speaks of as well: a mare is a horse. */
  under?: readonly string[];
  /** How much it counts beside its rarity; 1 where it is not said. */
  weight?: number;
}>;

/** Concepts by id. */
export type Thesaurus = Readonly<Record<string, Concept>>;

/** The words and phrases of a concept, in both languages. */
export function phrasesOf({ es, en }: Concept): string[] {
  return [es, en].flatMap((list) => list.split(',')).map((phrase) => phrase.trim());
}
