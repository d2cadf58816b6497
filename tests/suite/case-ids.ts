/** How many rows each letter of the acceptance tables and of the feature list has; a higher number is no id. */
const highest: Readonly<Record<string, number>> = {
  W: 30,
  E: 35,
  I: 10,
  J: 14,
  R: 15,
  K: 24,
  L: 23,
  S: 16,
  G: 5,
  O: 8, // acceptance cases
  A: 44,
  B: 18,
  C: 11, // feature rows
};

function idsOf(letter: string, from: number, to: number): string[] {
  const last = Math.min(to, highest[letter] ?? 0);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => `${letter}${from + i}`);
}

/**
 * The case ids that a test title carries: `E4 E5 same key`, `J1-J3 no token`, `L1-7, S8: webhook auth`.
 * @returns each id once, in the order of the title; ids beyond the tables are left out.
 */
export function caseIds(title: string): string[] {
  const found = title.matchAll(/(?<![\w-])([A-Z])([1-9]\d?)(?:\s?[-–]\s?(?:\1)?([1-9]\d?))?(?![\w-])/g);
  const ids = [...found].flatMap(([, letter = '', from = '', to = from]) =>
    idsOf(letter, Number(from), Number(to)),
  );
  return [...new Set(ids)];
}

/** Orders ids by letter, then by number (E2 before E10). */
export function compareIds(a: string, b: string): number {
  return a.charCodeAt(0) - b.charCodeAt(0) || Number(a.slice(1)) - Number(b.slice(1));
}
