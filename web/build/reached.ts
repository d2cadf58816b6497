/** What is reached from `roots` by going on to `next`, the roots among it. Circles are no trouble. */
export function reached<T>(roots: Iterable<T>, next: (one: T) => Iterable<T>): ReadonlySet<T> {
  const found = new Set(roots);
  // What is added on the way is come to as well.
  for (const one of found) for (const other of next(one)) found.add(other);
  return found;
}
