/** What became of a list: who went, and then who is at which place, from 0, in the list as it is now. */
export type ListChange<One> = {
  removed: readonly string[];
  moved: readonly { id: string; to: number }[];
  added: readonly { to: number; one: One }[];
};

/** A list after a change; null when the change does not fit it. */
export const applyChange = <One extends { id: string }>(
  list: readonly One[],
  { removed, moved, added }: ListChange<One>,
): One[] | null => {
  const left = new Map(list.map((one) => [one.id, one]));
  const placed = [...added];
  for (const id of removed) if (!left.delete(id)) return null;
  for (const { id, to } of moved) {
    const one = left.get(id);
    if (!one) return null;
    left.delete(id);
    placed.push({ to, one });
  }
  // Both are in order: what is placed is laid between what is left.
  placed.sort((a, b) => a.to - b.to);
  const still = left.values();
  const after: One[] = [];
  for (const { to, one } of placed) {
    while (after.length < to) {
      const next = still.next();
      if (next.done) return null;
      after.push(next.value);
    }
    after.push(one);
  }
  return [...after, ...still];
};
