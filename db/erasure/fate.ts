/**
 * What becomes of the rows of a table that know a person, when their account ends.
 * - `nobody`: no row of it is about a person.
 * - `deleted`: gone.
 * - `anonymous`: stays, without a word of theirs; `id` names the columns in which their id is left, which leads to nobody.
 * - `kept`: stays as it is, by a law or for the others whose it is too (`why`); `id` as above, `person` names the columns in which who they were stays.
 */
export type Fate =
  | { readonly becomes: 'nobody' }
  | { readonly becomes: 'deleted' }
  | { readonly becomes: 'anonymous'; readonly id: readonly string[] }
  | {
      readonly becomes: 'kept';
      readonly id: readonly string[];
      readonly person?: readonly string[];
      readonly why: string;
    };

export type Fates = Readonly<Record<string, Fate>>;

export const nobody: Fate = { becomes: 'nobody' };
export const deleted: Fate = { becomes: 'deleted' };
export const anonymous = (...id: string[]): Fate => ({ becomes: 'anonymous', id });
export const kept = (why: string, ...id: string[]): Fate => ({ becomes: 'kept', id, why });
