import { and, eq, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Branch } from '../core/merged-ids.ts';

/** A filter by a column (or expression) with few values. `wanted` is undefined when it is not set. */
export interface Filter<Value extends string = string> {
  readonly of: SQLWrapper;
  readonly values: readonly Value[];
  readonly wanted: Value | undefined;
}

/** Condition: what is wanted of the filters that are set. */
export const fits = (filters: readonly Filter[]): SQL | undefined =>
  and(...filters.map(({ of, wanted }) => (wanted === undefined ? undefined : eq(of, wanted))));

/**
 * The rows that fit, for an index that all of the filters lead, in this order, before the sort: every value of a filter that is
 * not set is a branch of its own.
 */
export const everyBranch = (filters: readonly Filter[]): Branch[] =>
  filters.reduce<Branch[]>(
    (branches, { of, values, wanted }) =>
      branches.flatMap(({ where }) =>
        (wanted === undefined ? values : [wanted]).map((value) => ({ where: and(where, eq(of, value)) })),
      ),
    [{ where: undefined }],
  );

/** The same, where an index on the sort alone serves all rows. */
export const filterBranches = (filters: readonly Filter[]): Branch[] =>
  filters.every(({ wanted }) => wanted === undefined) ? [{ where: undefined }] : everyBranch(filters);
