/** A place within a value whose content is another than it was: the way to it, and both as JSON; null where there was, or is, nothing. */
export type Difference = { path: string; was: string | null; is: string | null };

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, JSON.stringify(value) ?? 'undefined']];
  const within = Object.entries(value);
  if (within.length === 0) return [[path, JSON.stringify(value)]];
  return within.flatMap(([name, each]) => leaves(each, path === '' ? name : `${path}.${name}`));
}

/** What is different between two values that are made of JSON, in the order of the newer one. */
export function differenceOf(was: unknown, is: unknown): Difference[] {
  const before = new Map(leaves(was));
  const after = new Map(leaves(is));
  const paths = new Set([...after.keys(), ...before.keys()]);
  return [...paths]
    .map((path) => ({ path, was: before.get(path) ?? null, is: after.get(path) ?? null }))
    .filter((place) => place.was !== place.is);
}
