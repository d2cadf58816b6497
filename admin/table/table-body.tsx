import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../web/kit/button.tsx';
import { EmptyState } from '../../web/kit/empty-state.tsx';
import { ErrorState } from '../../web/kit/error-state.tsx';
import type { ServerTable, TableRow } from './features.ts';
import { Pager } from './pager.tsx';
import { TableSkeleton } from './table-skeleton.tsx';
import { TableView } from './table-view.tsx';

type TableBodyProps<Row extends TableRow> = {
  table: ServerTable<Row>;
  caption: string;
  query: {
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

/** Rows and pager, or what stands in for them: skeleton, error, nothing yet, nothing that matches, a page that is gone. */
export function TableBody<Row extends TableRow>(props: TableBodyProps<Row>): ReactNode {
  const { table, query, narrowed, onClear } = props;
  const t = useTranslations('table');
  if (query.isPending) return <TableSkeleton />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (table.getRowModel().rows.length > 0) {
    return (
      <>
        <TableView table={table} caption={props.caption} stale={query.isPlaceholderData} />
        <Pager table={table} />
      </>
    );
  }
  if (table.state.pagination.pageIndex > 0) {
    const first = <Button onClick={() => table.setPageIndex(0)}>{t('first')}</Button>;
    return <EmptyState title={t('beyond')} text={t('beyondText')} action={first} />;
  }
  if (narrowed) {
    const clear = <Button onClick={onClear}>{t('clear')}</Button>;
    return <EmptyState title={t('none')} text={t('noneText')} action={clear} />;
  }
  return <EmptyState {...props.empty} />;
}
