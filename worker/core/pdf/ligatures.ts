/** What begins with a glyph: the glyphs that follow it, and the one glyph that stands for all of them. The longest comes first. */
export type Ligatures = ReadonlyMap<
  number,
  readonly { readonly rest: readonly number[]; readonly glyph: number }[]
>;

/** The glyphs that a table of coverage lists, in order. */
function coveredBy(view: DataView, at: number): number[] {
  const count = view.getUint16(at + 2);
  if (view.getUint16(at) === 1)
    return Array.from({ length: count }, (_, index) => view.getUint16(at + 4 + index * 2));
  return Array.from({ length: count }, (_, index) => {
    const range = at + 4 + index * 6;
    const first = view.getUint16(range);
    return Array.from({ length: view.getUint16(range + 2) - first + 1 }, (_, step) => first + step);
  }).flat();
}

/** Offsets in a row from a place, as places. */
const placesAt = (view: DataView, base: number, at: number) =>
  Array.from({ length: view.getUint16(at) }, (_, index) => base + view.getUint16(at + 2 + index * 2));

/** Where the sub-tables of ligatures are (type 4, or behind an extension of type 7). */
function ligatureTables(view: DataView): number[] {
  const lookups = view.getUint16(8);
  return placesAt(view, lookups, lookups).flatMap((lookup) => {
    const type = view.getUint16(lookup);
    const tables = placesAt(view, lookup, lookup + 4);
    if (type === 4) return tables;
    if (type !== 7) return [];
    return tables.filter((at) => view.getUint16(at + 2) === 4).map((at) => at + view.getUint32(at + 4));
  });
}

/**
 * Reads the ligatures of a face, which is how emoji of several signs (families, flags, professions) are drawn. `substitutions` is its
 * table `GSUB`, when it has one. https://learn.microsoft.com/typography/opentype/spec/gsub#lookuptype-4-subtable-ligature-substitution
 */
export function readLigatures(substitutions: DataView | undefined): Ligatures {
  const found = new Map<number, { rest: number[]; glyph: number }[]>();
  if (substitutions === undefined) return found;
  const view = substitutions;
  for (const table of ligatureTables(view)) {
    const firsts = coveredBy(view, table + view.getUint16(table + 2));
    placesAt(view, table, table + 4).forEach((set, index) => {
      const first = firsts[index];
      if (first === undefined) return;
      const all = placesAt(view, set, set).map((at) => ({
        glyph: view.getUint16(at),
        rest: Array.from({ length: view.getUint16(at + 2) - 1 }, (_, part) =>
          view.getUint16(at + 4 + part * 2),
        ),
      }));
      const longest = [...(found.get(first) ?? []), ...all].sort(
        (one, other) => other.rest.length - one.rest.length,
      );
      found.set(first, longest);
    });
  }
  return found;
}

/** Puts one glyph in the place of several, wherever a face has one for them. */
export function ligated(ligatures: Ligatures, glyphs: readonly number[]): readonly number[] {
  for (let at = 0; at < glyphs.length; at++) {
    const fits = ligatures
      .get(glyphs[at] ?? 0)
      ?.find(({ rest }) => rest.every((glyph, index) => glyphs[at + 1 + index] === glyph));
    if (fits !== undefined)
      return ligated(ligatures, [
        ...glyphs.slice(0, at),
        fits.glyph,
        ...glyphs.slice(at + 1 + fits.rest.length),
      ]);
  }
  return glyphs;
}
