import type { ReactNode } from 'react';
import type { ServerTable, TableRow } from './features.ts';
import { SearchBox } from './search-box.tsx';
import { SortSelect } from './sort-select.tsx';
import type { ChangeSearch, TableSearch } from './table-search.ts';

type TableToolbarProps<Row extends TableRow> = {
  table: ServerTable<Row>;
  search: TableSearch;
  /** What the words are looked for in. */
  hint: string;
  /** How many rows match, in words; announced when it changes. */
  count: string | undefined;
  onSearch: ChangeSearch;
  /** The filters. */
  children: ReactNode;
};

/** Search, filters, sort (on a narrow screen) and the count, above a table. */
export function TableToolbar<Row extends TableRow>(props: TableToolbarProps<Row>) {
  const { table, search, hint, count, onSearch, children } = props;
  return (
    <div className="mb-4">
      <div className="grid grid-cols-2 gap-3 md:grid-cols-[minmax(0,1fr)_11rem_11rem] *:first:max-md:col-span-full">
        <SearchBox
          value={search.q ?? ''}
          hint={hint}
          onValue={(q) => onSearch({ q: q || undefined, page: undefined }, true)}
        />
        {children}
        <div className="col-span-full md:hidden">
          <SortSelect table={table} />
        </div>
      </div>
      <p role="status" className="mt-4 min-h-6 text-ink-soft">
        {count}
      </p>
    </div>
  );
}
