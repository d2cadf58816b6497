import { ChevronLeft, ChevronRight, ChevronsLeft } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../web/kit/ui/icon-button.tsx';
import type { TablePage } from './table-page.ts';
import { type ChangeSearch, firstPage, pageSizes } from './table-search.ts';

type PagerProps = {
  page: Pick<TablePage<unknown>, 'next' | 'previous'>;
  size: number;
  onSearch: ChangeSearch;
};

/** How many rows a page has, and the ways to the pages beside this one and to the first. */
export function Pager({ page: { next, previous }, size, onSearch }: PagerProps) {
  const t = useTranslations('table');
  const id = useId();
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-[0.9375rem]">
      <span className="flex items-center gap-2">
        <label htmlFor={id} className="text-ink-soft">
          {t('pageSize')}
        </label>
        <select
          id={id}
          value={size}
          className="min-h-11 rounded-card border border-edge bg-surface px-2"
          onChange={(event) => onSearch({ ...firstPage, size: Number(event.target.value) })}
        >
          {pageSizes.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </span>
      <nav aria-label={t('pages')} className="flex items-center gap-1">
        <IconButton label={t('first')} disabled={previous === null} onClick={() => onSearch(firstPage)}>
          <ChevronsLeft aria-hidden className="size-5" />
        </IconButton>
        <IconButton
          label={t('previous')}
          disabled={previous === null}
          onClick={() => onSearch({ after: undefined, before: previous ?? undefined })}
        >
          <ChevronLeft aria-hidden className="size-5" />
        </IconButton>
        <IconButton
          label={t('next')}
          disabled={next === null}
          onClick={() => onSearch({ after: next ?? undefined, before: undefined })}
        >
          <ChevronRight aria-hidden className="size-5" />
        </IconButton>
      </nav>
    </div>
  );
}
