import type { Answers } from './answers.ts';
import type { Rules, Species } from './rules.ts';

const fits = (rules: Rules, sign: string, species: Species): boolean => {
  const rule = rules.signs[sign];
  return rule !== undefined && (rule.species?.includes(species) ?? true);
};

/** Keeps the signs that there are, and that the species can have. */
export function signsFor(rules: Rules, species: Species, signs: readonly string[]): string[] {
  return signs.filter((sign) => fits(rules, sign, species));
}

/** The signs that a case is asked about, screen by screen: its own words, the worst of its complaint, the general ones, the rest. */
export function screensOf(rules: Rules, answers: Answers): string[][] {
  const { species, complaint, raised } = answers;
  const screens = complaint === null ? [] : (rules.complaints[complaint]?.screens ?? []);
  const [worst = [], ...rest] = screens;
  return [raised, worst, rules.general, ...rest].map((signs) => signsFor(rules, species, signs));
}

/** All the signs that a case is asked about, each once. */
export function askedSigns(rules: Rules, answers: Answers): string[] {
  return [...new Set(screensOf(rules, answers).flat())];
}
