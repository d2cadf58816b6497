import { functionalUpdate, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { type Columns, features, type ServerTable, type TableRow } from './features.ts';
import { type ChangeSearch, pageSizes, type TableSearch } from './table-search.ts';

type ServerTableOptions<Row extends TableRow> = {
  columns: Columns<Row>;
  /** The page that the server gave for this address; undefined until the first one is here. */
  page: { items: Row[]; total: number } | undefined;
  sort: { by: string; dir: 'asc' | 'desc' };
  search: TableSearch;
  onSearch: ChangeSearch;
};

const none: never[] = [];

/** A table whose rows are sorted and paged by the server and whose whole state is the address. */
export function useServerTable<Row extends TableRow>(options: ServerTableOptions<Row>): ServerTable<Row> {
  const { columns, page, search, sort, onSearch } = options;
  const { by, dir } = sort;
  const state = useMemo(
    () => ({
      sorting: [{ id: by, desc: dir === 'desc' }],
      pagination: { pageIndex: (search.page ?? 1) - 1, pageSize: search.size ?? pageSizes[0] },
    }),
    [by, dir, search.page, search.size],
  );
  return useTable({
    features,
    columns,
    data: page?.items ?? none,
    rowCount: page?.total ?? 0,
    getRowId: (row) => row.id,
    manualSorting: true,
    manualPagination: true,
    enableMultiSort: false,
    enableSortingRemoval: false,
    state,
    onSortingChange: (updater) => {
      const [first] = functionalUpdate(updater, state.sorting);
      if (first) onSearch({ by: first.id, dir: first.desc ? 'desc' : 'asc', page: undefined });
    },
    onPaginationChange: (updater) => {
      const { pageIndex, pageSize } = functionalUpdate(updater, state.pagination);
      onSearch({ page: pageIndex > 0 ? pageIndex + 1 : undefined, size: pageSize });
    },
  });
}
