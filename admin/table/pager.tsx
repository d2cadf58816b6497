import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../web/kit/icon-button.tsx';
import type { ServerTable, TableRow } from './features.ts';
import { pageSizes } from './table-search.ts';

/** Which rows of how many, the two steps, and how many rows a page has. */
export function Pager<Row extends TableRow>({ table }: { table: ServerTable<Row> }) {
  const t = useTranslations('table');
  const id = useId();
  const { pageIndex, pageSize } = table.state.pagination;
  const total = table.getRowCount();
  const from = pageIndex * pageSize + 1;
  const to = Math.min(total, from + pageSize - 1);
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-[0.9375rem]">
      <span className="flex items-center gap-2">
        <label htmlFor={id} className="text-ink-soft">
          {t('pageSize')}
        </label>
        <select
          id={id}
          value={pageSize}
          className="min-h-11 rounded-card border border-edge bg-surface px-2"
          onChange={(event) => table.setPagination({ pageIndex: 0, pageSize: Number(event.target.value) })}
        >
          {pageSizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </span>
      <nav aria-label={t('pages')} className="flex items-center gap-1">
        <span className="pr-1">{t('range', { from, to, total })}</span>
        <IconButton
          label={t('previous')}
          disabled={!table.getCanPreviousPage()}
          onClick={() => table.previousPage()}
        >
          <ChevronLeft aria-hidden className="size-5" />
        </IconButton>
        <IconButton label={t('next')} disabled={!table.getCanNextPage()} onClick={() => table.nextPage()}>
          <ChevronRight aria-hidden className="size-5" />
        </IconButton>
      </nav>
    </div>
  );
}
