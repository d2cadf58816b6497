/**
 * The case ids that a test title carries: `E4 E5 same key`, `J1-J3 no token`, `L1-7, S8: webhook auth`.
 * @param known the ids that the tables have (case-tables.ts); anything else in a title is no id.
 * @returns each id once, in the order of the title.
 */
export function caseIds(title: string, known: { has(id: string): boolean }): string[] {
  const found = title.matchAll(/(?<![\w-])([A-Z])([1-9]\d?)(?:\s?[-–]\s?(?:\1)?([1-9]\d?))?(?![\w-])/g);
  const ids = [...found].flatMap(([, letter = '', from = '', to = from]) =>
    Array.from(
      { length: Math.max(0, Number(to) - Number(from) + 1) },
      (_, i) => `${letter}${Number(from) + i}`,
    ),
  );
  return [...new Set(ids)].filter((id) => known.has(id));
}

/** Orders ids by letter, then by number (E2 before E10). */
export function compareIds(a: string, b: string): number {
  return a.charCodeAt(0) - b.charCodeAt(0) || Number(a.slice(1)) - Number(b.slice(1));
}
