import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { problemOf } from '../../web/kit/api/api-problem.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { EmptyState } from '../../web/kit/ui/empty-state.tsx';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import type { ServerTable, TableRow } from './features.ts';
import { Pager } from './pager.tsx';
import type { TablePage } from './table-page.ts';
import { type ChangeSearch, firstPage, pageSizes, type TableSearch } from './table-search.ts';
import { TableSkeleton } from './table-skeleton.tsx';
import { TableView } from './table-view.tsx';

type TableBodyProps<Row extends TableRow> = {
  table: ServerTable<Row>;
  caption: string;
  search: TableSearch;
  onSearch: ChangeSearch;
  query: {
    data: TablePage<Row> | undefined;
    isPending: boolean;
    isError: boolean;
    isPlaceholderData: boolean;
    error: unknown;
    refetch: () => unknown;
  };
  /** Whether words or filters narrow the rows: an empty table then says so. */
  narrowed: boolean;
  onClear: () => void;
  /** What an empty table says when nothing narrows it. */
  empty: { title: string; text: string };
};

/** Rows and pager, or what stands in for them: skeleton, error, nothing yet, nothing that matches, a page that is gone or never was. */
export function TableBody<Row extends TableRow>(props: TableBodyProps<Row>): ReactNode {
  const { table, query, search, onSearch, narrowed, onClear } = props;
  const t = useTranslations('table');
  if (query.isPending) return <TableSkeleton />;
  const isFirst = search.after === undefined && search.before === undefined;
  const beyond = (
    <EmptyState
      title={t('beyond')}
      text={t('beyondText')}
      action={<Button onClick={() => onSearch(firstPage)}>{t('first')}</Button>}
    />
  );
  if (query.isError && !isFirst && problemOf(query.error).code === 'BAD_INPUT') return beyond;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data && table.getRowModel().rows.length > 0) {
    return (
      <>
        <TableView table={table} caption={props.caption} stale={query.isPlaceholderData} />
        <Pager page={query.data} size={search.size ?? pageSizes[0]} onSearch={onSearch} />
      </>
    );
  }
  if (!isFirst) return beyond;
  if (narrowed) {
    const clear = <Button onClick={onClear}>{t('clear')}</Button>;
    return <EmptyState title={t('none')} text={t('noneText')} action={clear} />;
  }
  return <EmptyState {...props.empty} />;
}
