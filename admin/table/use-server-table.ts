import { functionalUpdate, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { type Columns, features, type ServerTable, type TableRow } from './features.ts';
import { type ChangeSearch, firstPage } from './table-search.ts';

type ServerTableOptions<Row extends TableRow> = {
  columns: Columns<Row>;
  /** The page of rows that the server gave for this address; undefined until the first one is here. */
  rows: Row[] | undefined;
  sort: { by: string; dir: 'asc' | 'desc' };
  onSearch: ChangeSearch;
};

const none: never[] = [];

/** A table whose rows are sorted and paged by the server and whose whole state is the address. */
export function useServerTable<Row extends TableRow>(options: ServerTableOptions<Row>): ServerTable<Row> {
  const { columns, rows, sort, onSearch } = options;
  const { by, dir } = sort;
  const state = useMemo(() => ({ sorting: [{ id: by, desc: dir === 'desc' }] }), [by, dir]);
  return useTable({
    features,
    columns,
    data: rows ?? none,
    getRowId: (row) => row.id,
    manualSorting: true,
    enableMultiSort: false,
    enableSortingRemoval: false,
    state,
    onSortingChange: (updater) => {
      const [first] = functionalUpdate(updater, state.sorting);
      if (first) onSearch({ by: first.id, dir: first.desc ? 'desc' : 'asc', ...firstPage });
    },
  });
}
