import type { Level } from '../../../contract/urgency.ts';

export type Species = 'dog' | 'cat' | 'horse' | 'other';

/** A text that a person reads, in both languages. */
export type Text = Readonly<{ es: string; en: string }>;

/** Phrases in people's own words, in both languages together. `stem*` stands for every word that begins so. */
export type Phrases = readonly string[];

/** What can be seen on the animal. A yes makes the case at least as urgent as `level`. */
export type Sign = Readonly<{
  /** Completes "Do you see this right now?". */
  text: Text;
  level: Level;
  /** How to look for it; shown to who did not know. */
  check?: Text;
  /** Where it differs from the complaint that asks for it. */
  species?: readonly Species[];
  /** Own words that raise the question. */
  phrases?: Phrases;
  sources: readonly string[];
}>;

/** What somebody reaches a vet for. */
export type Complaint = Readonly<{
  title: Text;
  species: readonly Species[];
  /** The level when every sign was looked for and none was there. */
  base: Level;
  /** Signs that are asked about together, the screen with the most urgent ones first. */
  screens: readonly (readonly string[])[];
  /** What is measured after that, by who can. */
  measures?: readonly string[];
  /** Whether something was swallowed whose dose can be reckoned. */
  dose?: boolean;
  /** What to do in the next five minutes, in order; each a step of its own. */
  firstAid: readonly Text[];
  phrases: Phrases;
  sources: readonly string[];
}>;

/** A number that is measured, with the values at which it becomes urgent. */
export type Measure = Readonly<{
  text: Text;
  /** Of which animals the values hold. */
  species: readonly Species[];
  /** How to measure it. */
  check: Text;
  unit: Text;
  /** What can be true of a living animal; anything else is refused. */
  plausible: readonly [least: number, most: number];
  normal: readonly [least: number, most: number];
  /** A value above `over`, or under `under`, has that level. */
  bands: readonly Readonly<{ level: Level; over?: number; under?: number }>[];
  sources: readonly string[];
}>;

/** From this dose on (milligrams of the agent for each kilogram of the animal) the level holds. */
export type DoseBand = Readonly<{ from: number; level: Level }>;

/** Something poisonous, with its bands by species; a species without bands is not at special risk from it. */
export type Substance = Readonly<{
  text: Text;
  /** Products that hold it, with the milligrams of the agent in one unit of what is eaten. */
  products: readonly Readonly<{ id: string; text: Text; unit: Text; mgPerUnit: number }>[];
  bands: Readonly<Partial<Record<Species, readonly DoseBand[]>>>;
  /** The level while the amount is not known. */
  unknown: Level;
  sources: readonly string[];
}>;

/** Where a rule comes from. */
export type Source = Readonly<{ title: string; by: string; year: number }>;

/** One version of all rules. A version that was in use is never changed: a new one is added beside it. */
export type Rules = Readonly<{
  version: string;
  complaints: Readonly<Record<string, Complaint>>;
  /** Asked about whatever the complaint is. */
  general: readonly string[];
  signs: Readonly<Record<string, Sign>>;
  measures: Readonly<Record<string, Measure>>;
  substances: Readonly<Record<string, Substance>>;
  sources: Readonly<Record<string, Source>>;
}>;
