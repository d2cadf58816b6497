/** The same value with its keys in one order: a database gives them in any. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inside]) => [key, sorted(inside)]),
  );
}

/** A value that says something; null for one that does not, as the database has it (private.said of db/functions/sites/edits.sql). */
function said(value: unknown): unknown {
  const text = JSON.stringify(value ?? null);
  return text === '""' || text === '[]' || text === '{}' ? null : (value ?? null);
}

/** Whether two values of content say the same, in whatever order their keys stand. Nothing is nothing, however it is written. */
export const sameContent = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(said(a))) === JSON.stringify(sorted(said(b)));
