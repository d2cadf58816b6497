/** What the list of a menu shows; it outlives the forms that are opened from it. */
export interface ListState {
  /** What was looked for. */
  readonly asked: string;
  /** Whether categories are open; null: by how many dishes there are. */
  readonly allOpen: boolean | null;
  /** The categories for which the opposite holds. */
  readonly but: ReadonlySet<string>;
}

export const beginningList: ListState = { asked: '', allOpen: null, but: new Set() };

/** Opens a category that is closed, or the other way round. */
export function toggled(list: ListState, id: string): ListState {
  const but = new Set(list.but);
  if (!but.delete(id)) but.add(id);
  return { ...list, but };
}
