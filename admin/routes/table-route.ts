import type { QueryKey } from '@tanstack/react-query';
import { fetchAhead } from '../../web/kit/api/fetch-ahead.ts';
import type { DeclaredTable, Filters } from '../table/declare-table.ts';
import type { TableRow } from '../table/features.ts';

/** How the route of a table reads its address and fetches its rows ahead. */
export function tableRoute<
  Row extends TableRow,
  By extends string,
  Narrowed extends Filters,
  Failure,
  Key extends QueryKey,
>({ read, input, list }: DeclaredTable<Row, By, Narrowed, Failure, Key>) {
  type Search = ReturnType<typeof read>;
  type Deps = ReturnType<typeof input>;
  return {
    validateSearch: read,
    loaderDeps: ({ search }: { search: Search }): Deps => input(search),
    loader: ({ deps }: { deps: Deps }): void => fetchAhead(list(deps)),
  };
}
