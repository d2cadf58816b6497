import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { searchReader, word } from '../../web/kit/address/search-reader.ts';
import type { TableRow } from './features.ts';
import type { TablePage } from './table-page.ts';
import {
  dayBegins,
  type Sort,
  sortOf,
  type TableSearch,
  type TypedWord,
  tableWords,
} from './table-search.ts';

/** The words of a table's address that narrow its rows, each with what it may be. */
export type Filters = Readonly<Record<string, readonly [string, ...string[]]>>;

export type FilterValues<Narrowed extends Filters> = {
  [Name in keyof Narrowed]?: Narrowed[Name][number] | undefined;
};

/** What the Worker is asked for: the rows that an address names, or the one row whose id is `q`. */
type TableInput<By extends string, Narrowed extends Filters> = FilterValues<Narrowed> & {
  q?: string | undefined;
  sort?: Sort<By>;
  after?: string | undefined;
  before?: string | undefined;
  pageSize?: number | undefined;
  verb?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
};

type Declaration<
  Row extends TableRow,
  By extends readonly [string, ...string[]],
  Narrowed extends Filters,
  Failure,
  Key extends QueryKey,
> = {
  /** The columns that sort. */
  sorts: By;
  /** The sort until somebody chooses another one. */
  first: Sort<By[number]>;
  filters: Narrowed;
  /** What narrows it by being typed; nothing when it is left out. */
  typed?: readonly TypedWord[];
  /** The list of the API. */
  list: (
    input: TableInput<By[number], Narrowed>,
  ) => UseQueryOptions<TablePage<Row>, Failure, TablePage<Row>, Key>;
};

/** A table of the admin app without its looks: what its address may say, and what the Worker is asked for an address. */
export type DeclaredTable<
  Row extends TableRow,
  By extends string,
  Narrowed extends Filters,
  Failure,
  Key extends QueryKey,
> = {
  filters: Narrowed;
  typed: readonly TypedWord[];
  /** Reads an address; what does not fit is left out. */
  read: (search: Record<string, unknown>) => TableSearch & FilterValues<Narrowed>;
  sort: (search: TableSearch) => Sort<By>;
  input: (search: TableSearch & FilterValues<Narrowed>) => TableInput<By, Narrowed>;
  list: (input: TableInput<By, Narrowed>) => UseQueryOptions<TablePage<Row>, Failure, TablePage<Row>, Key>;
};

/** Declares a table for its route (`validateSearch`, `loader`) and its screen (`TableScreen`). */
export function declareTable<
  Row extends TableRow,
  const By extends readonly [string, ...string[]],
  const Narrowed extends Filters,
  Failure,
  Key extends QueryKey,
>({
  sorts,
  first,
  filters,
  typed = [],
  list,
}: Declaration<Row, By, Narrowed, Failure, Key>): DeclaredTable<Row, By[number], Narrowed, Failure, Key> {
  const words = searchReader(tableWords(sorts));
  const narrowing = searchReader(
    Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, word(z.enum(values))])),
  );
  // The values are those of the filters, by the schema above; TypeScript cannot follow a loop over names.
  const narrowed = (search: Record<string, unknown>) => narrowing(search) as FilterValues<Narrowed>;
  const typedOf = ({ verb, from, until }: TableSearch) => ({
    ...(typed.includes('verb') && { verb }),
    ...(typed.includes('from') && { from: dayBegins(from) }),
    ...(typed.includes('until') && { until: dayBegins(until, 1) }),
  });
  const sort = ({ by, dir }: TableSearch) => sortOf({ by: sorts.find((one) => one === by), dir }, first);
  return {
    filters,
    typed,
    sort,
    list,
    read: (search) => ({ ...words(search), ...narrowed(search) }),
    input: (search) => ({
      ...narrowed(search),
      ...typedOf(search),
      q: search.q,
      after: search.after,
      before: search.before,
      pageSize: search.size,
      sort: sort(search),
    }),
  };
}
