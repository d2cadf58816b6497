type Tree = Readonly<Record<string, unknown>>;

/** Whether a value has fields. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a field that says nothing is: the database takes an empty text, list or object for nothing, too (private.said). */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isTree(value) && Object.keys(value).length === 0);

/** Whether two values of JSON say the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other || (isNothing(one) && isNothing(other))) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => isSame(value, other[at]));
  if (!isTree(one) || !isTree(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}

/** What lies at a path; undefined where there is no way. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((within, step) => (isTree(within) ? within[step] : undefined), value);

/** The same with another value at a path, whose way is made where it is missing; undefined takes away what is there. */
export function withValue(into: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const tree = isTree(into) ? into : {};
  if (rest.length === 0 && value === undefined) {
    const { [step]: _, ...others } = tree;
    return others;
  }
  return { ...tree, [step]: withValue(tree[step], rest, value) };
}
