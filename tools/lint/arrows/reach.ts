/** Where a part may reach: `uses` at run time, `types` for types alone. A part may always use itself. */
export type Reach = { uses: readonly string[]; types?: readonly string[] };

/** A part (the longest prefix of a file's path that is listed) and where it may reach. */
export type Arrows = Readonly<Record<string, Reach>>;
