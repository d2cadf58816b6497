import type { ReactNode } from 'react';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import type { Columns, TableRow } from './features.ts';
import { RowDetails } from './row-details.tsx';
import { TableBody } from './table-body.tsx';
import type { TablePage, Total } from './table-page.ts';
import { type ChangeSearch, firstPage, type TableSearch } from './table-search.ts';
import { TableToolbar } from './table-toolbar.tsx';
import { useServerTable } from './use-server-table.ts';

type Query<Data> = {
  data: Data | undefined;
  isPending: boolean;
  isError: boolean;
  isPlaceholderData: boolean;
  error: unknown;
  refetch: () => unknown;
};

type TableScreenProps<Row extends TableRow, Filter extends string> = {
  title: string;
  /** Beside the heading: what one can do here besides looking. */
  action?: ReactNode;
  /** Above the table: what is stuck. */
  lead?: ReactNode;
  columns: Columns<Row>;
  search: TableSearch & { [Key in Filter]?: string | undefined };
  sort: { by: string; dir: 'asc' | 'desc' };
  onSearch: ChangeSearch;
  /** The page of rows that this address names. */
  query: Query<TablePage<Row>>;
  /** The open row when it is on another page; see `isElsewhere`. */
  lookUp: Query<Row | null>;
  hint: string;
  count: (total: Total) => string;
  /** The words of the address that narrow the rows besides the searched ones. */
  filters: readonly Filter[];
  /** Their controls. */
  filterFields: ReactNode;
  empty: { title: string; text: string };
  titleOf: (row: Row) => string;
  /** The details of a row. */
  children: (row: Row) => ReactNode;
};

/** Whether the row that the address names has to be looked up, because the shown page does not have it. */
export function isElsewhere(row: string | undefined, query: Query<{ items: readonly TableRow[] }>): boolean {
  return row !== undefined && query.data !== undefined && !query.data.items.some(({ id }) => id === row);
}

/** A screen that is one table. The address holds search, filters, sort, where the page is, and the open row. */
export function TableScreen<Row extends TableRow, Filter extends string>(
  props: TableScreenProps<Row, Filter>,
) {
  const { title, search, onSearch, query, filters } = props;
  const table = useServerTable({
    columns: props.columns,
    rows: query.data?.items,
    sort: props.sort,
    onSearch,
  });
  const set = filters.filter((name) => search[name]);
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <PageHeading>{title}</PageHeading>
        {props.action}
      </div>
      {props.lead}
      <TableToolbar
        table={table}
        search={search}
        hint={props.hint}
        count={query.data && props.count(query.data.total)}
        clipped={query.data?.clipped === true}
        filtersSet={set.length}
        onSearch={onSearch}
      >
        {props.filterFields}
      </TableToolbar>
      <TableBody
        table={table}
        caption={title}
        search={search}
        onSearch={onSearch}
        query={query}
        narrowed={Boolean(search.q) || set.length > 0}
        onClear={() =>
          onSearch({
            q: undefined,
            ...firstPage,
            ...Object.fromEntries(filters.map((name) => [name, undefined])),
          })
        }
        empty={props.empty}
      />
      <RowDetails
        id={search.row}
        items={query.data?.items ?? []}
        lookUp={props.lookUp}
        onClose={() => onSearch({ row: undefined }, true)}
        titleOf={props.titleOf}
      >
        {props.children}
      </RowDetails>
    </>
  );
}
