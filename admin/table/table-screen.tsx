import { keepPreviousData, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Catalogue } from '../../web/kit/text/catalogue.ts';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { AuditLink } from './audit-link.tsx';
import type { DeclaredTable, Filters } from './declare-table.ts';
import { ExportRows } from './export/export-rows.tsx';
import { type FileColumn, fileColumnsOf } from './export/file-columns.ts';
import type { Columns, TableRow } from './features.ts';
import { FilterField } from './filter-field.tsx';
import { RowDetails } from './row-details.tsx';
import { TableBody } from './table-body.tsx';
import { type ChangeSearch, firstPage } from './table-search.ts';
import { TableToolbar } from './table-toolbar.tsx';
import { TypedField } from './typed-field.tsx';
import { useServerTable } from './use-server-table.ts';

/** What each table says in its own words, beside `columns.<name>` for every column and filter. */
type TableTexts = {
  searchHint: string;
  count: string;
  countAtLeast: string;
  emptyTitle: string;
  emptyText: string;
};

type FilterTexts<Value extends string = string> = { label: string; nameOf(value: Value): string };

type Sections = keyof Catalogue['shell']['sections'];

/** The sections that are a table; a table that lacks a text is none. */
type TableName = {
  [Name in Sections]: Catalogue[Name] extends TableTexts ? Name : never;
}[Sections];

type TableScreenProps<
  Row extends TableRow,
  By extends string,
  Narrowed extends Filters,
  Failure,
  Key extends QueryKey,
> = {
  /** The namespace of its texts. */
  name: TableName;
  table: DeclaredTable<Row, By, Narrowed, Failure, Key>;
  columns: Columns<Row>;
  /** What a file has beside the columns: that which stands small in a cell. */
  alsoInFile?: readonly FileColumn<Row>[];
  /** The label of each filter, and the names of its values. */
  filters: { [Name in keyof Narrowed]: FilterTexts<Narrowed[Name][number]> };
  /** How to call a row in the title of its details. */
  titleOf: (row: Row) => string;
  /** Beside the heading: what one can do here besides looking. */
  action?: ReactNode;
  /** Above the table: what is stuck. */
  lead?: ReactNode;
  /** Looks again by itself after so many milliseconds. */
  refetchInterval?: number;
  /** The details of a row. */
  children: (row: Row) => ReactNode;
};

/**
 * A screen that is one table: search, filters, sort, pages, and the drawer with the row that the address names, wherever that row is. The
 * whole state is the address.
 */
export function TableScreen<
  Row extends TableRow,
  By extends string,
  Narrowed extends Filters,
  Failure,
  Key extends QueryKey,
>(props: TableScreenProps<Row, By, Narrowed, Failure, Key>) {
  const { name, table, refetchInterval } = props;
  const t = useTranslations(name);
  const words = useTranslations('table');
  const title = useTranslations('shell.sections')(name);
  const search = table.read(useSearch({ strict: false }));
  const router = useRouter();
  const change: ChangeSearch = (patch, replace = false) => {
    const { pathname, search: old } = router.latestLocation;
    const words = router.options.stringifySearch(table.read({ ...old, ...patch }));
    void router.navigate({ href: `${pathname}${words}`, replace });
  };

  const page = useQuery({
    ...table.list(table.input(search)),
    placeholderData: keepPreviousData,
    ...(refetchInterval !== undefined && { refetchInterval }),
  });
  // A row that the address names and the shown page does not have, as with a link that somebody sent.
  const isElsewhere = search.row !== undefined && page.data?.items.every(({ id }) => id !== search.row);
  const lookUp = useQuery({
    ...table.list({ q: search.row }),
    enabled: isElsewhere === true,
    select: ({ items }) => items.find(({ id }) => id === search.row) ?? null,
  });

  const rows = useServerTable({
    columns: props.columns,
    rows: page.data?.items,
    sort: table.sort(search),
    onSearch: change,
  });
  const queryClient = useQueryClient();
  const filters = Object.entries(table.filters);
  const texts: Readonly<Record<keyof Narrowed, FilterTexts>> = props.filters;
  const narrowing = [...filters.map(([filter]) => filter), ...table.typed];
  const set = narrowing.filter((word) => search[word] !== undefined);
  const total = page.data?.total;
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <PageHeading>{title}</PageHeading>
        {props.action}
      </div>
      {props.lead}
      <TableToolbar
        table={rows}
        search={search}
        hint={t('searchHint')}
        count={total && t(total.more ? 'countAtLeast' : 'count', { count: total.count })}
        clipped={page.data?.clipped === true}
        filtersSet={set.length}
        onSearch={change}
        action={
          total !== undefined &&
          total.count > 0 && (
            <ExportRows
              // Other rows are another file.
              key={JSON.stringify({ ...table.input(search), ...firstPage, pageSize: undefined })}
              fileName={name}
              columns={[...fileColumnsOf(rows), ...(props.alsoInFile ?? [])]}
              ask={(part) =>
                queryClient.fetchQuery({
                  ...table.list({ ...table.input(search), before: undefined, ...part }),
                  staleTime: 0,
                  gcTime: 0,
                })
              }
            />
          )
        }
      >
        {filters.map(([filter, values]) => {
          const text = texts[filter];
          return (
            text && (
              <FilterField
                key={filter}
                {...text}
                all={words('all')}
                value={search[filter]}
                values={values}
                onFilter={(value) => change({ [filter]: value, ...firstPage })}
              />
            )
          );
        })}
        {table.typed.map((typed) => (
          <TypedField
            key={typed}
            label={words(`typed.${typed}`)}
            kind={typed === 'verb' ? 'text' : 'day'}
            value={search[typed]}
            onValue={(value) => change({ [typed]: value, ...firstPage })}
          />
        ))}
      </TableToolbar>
      <TableBody
        table={rows}
        caption={title}
        search={search}
        onSearch={change}
        query={page}
        narrowed={search.q !== undefined || set.length > 0}
        onClear={() =>
          change({
            q: undefined,
            ...firstPage,
            ...Object.fromEntries(narrowing.map((word) => [word, undefined])),
          })
        }
        empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      />
      <RowDetails
        id={search.row}
        items={page.data?.items ?? []}
        lookUp={lookUp}
        onClose={() => change({ row: undefined }, true)}
        titleOf={props.titleOf}
      >
        {(row) => (
          <>
            {props.children(row)}
            {name !== 'audit' && <AuditLink id={row.id} />}
          </>
        )}
      </RowDetails>
    </>
  );
}
