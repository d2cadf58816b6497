/**
 * What becomes of the rows of a table that know a person, when their account ends.
 * - `nobody`: no row of it is about a person.
 * - `deleted`: gone.
 * - `anonymous`: stays, without a word of theirs.
 * - `kept`: stays as it is, by a law or for the others whose it is too: `why` says which.
 */
export interface Fate {
  readonly becomes: 'nobody' | 'deleted' | 'anonymous' | 'kept';
  readonly why?: string;
  /** Columns in which their id is left; without a name beside it, it leads to nobody. */
  readonly id?: readonly string[];
  /** Columns in which it is left who they were. */
  readonly person?: readonly string[];
}

export type Fates = Readonly<Record<string, Fate>>;

export const nobody: Fate = { becomes: 'nobody' };
export const deleted: Fate = { becomes: 'deleted' };
export const anonymous = (...id: string[]): Fate => ({ becomes: 'anonymous', id });
export const kept = (why: string, ...id: string[]): Fate => ({ becomes: 'kept', id, why });
