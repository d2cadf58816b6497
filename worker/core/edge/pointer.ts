/** So many more of something on a day (`YYYY-MM-DD`). */
export interface Counted {
  readonly day: string;
  readonly what: string;
  readonly amount: number;
}

/** How many of something there were on a day. */
export type DayCount = { day: string; what: string; amount: number };

/** The newest value of a pointer; null for one that who asks has already. */
export type Pointed = { revision: number; value: string | null };

/** What the Worker may ask of the object behind one thing that is shown without the database. */
export interface Pointer {
  /** Keeps a value, unless it has one of a later revision: then false. */
  set(revision: number, value: string): Promise<boolean>;
  /** Adds what was counted, and says what there is now; null when nothing was set. `known`: the revision that who asks has. */
  look(known: number | null, counted: readonly Counted[]): Promise<Pointed | null>;
  /** What was counted from a day on, by day. */
  counts(since: string): Promise<DayCount[]>;
}
