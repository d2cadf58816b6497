import { type Town, towns } from '../../../contract/towns.ts';

/** A text as people type it in a hurry: without accents, in lower case, single blanks. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();

const byName = new Map<string, Town[]>();
for (const town of towns) {
  const [name, , , , , ...also] = town;
  for (const one of [name, ...also]) byName.set(fold(one), [...(byName.get(fold(one)) ?? []), town]);
}

/**
 * The town that somebody means by a name, and those elsewhere that have the same: the one in `country` (ISO 3166-1 alpha-2) first, then the
 * larger. None when it is no town that we know.
 */
export function townsNamed(words: string, country: string | null): readonly Town[] {
  const found = byName.get(fold(words)) ?? [];
  return found.toSorted(
    ([, a, , , aSize], [, b, , , bSize]) => Number(b === country) - Number(a === country) || bSize - aSize,
  );
}
