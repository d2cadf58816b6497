import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../web/kit/ui/button.tsx';
import { classNames } from '../../web/kit/ui/class-names.ts';
import type { ServerTable, TableRow } from './features.ts';
import { SearchBox } from './search-box.tsx';
import { SortSelect } from './sort-select.tsx';
import { type ChangeSearch, firstPage, type TableSearch } from './table-search.ts';

type TableToolbarProps<Row extends TableRow> = {
  table: ServerTable<Row>;
  search: TableSearch;
  /** What the words are looked for in. */
  hint: string;
  /** How many rows match, in words; announced when it changes. */
  count: string | undefined;
  /** The words fit more than is looked up: said beside the count. */
  clipped: boolean;
  /** How many of the filters are set. */
  filtersSet: number;
  onSearch: ChangeSearch;
  /** Beside the count: what can be done with all these rows. */
  action: ReactNode;
  /** The filters. */
  children: ReactNode;
};

/** Search, filters and count above a table. On a narrow screen filters and sort wait behind a button, so that rows come first. */
export function TableToolbar<Row extends TableRow>(props: TableToolbarProps<Row>) {
  const { table, search, hint, count, clipped, filtersSet, onSearch, children } = props;
  const t = useTranslations('table');
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="mb-3">
      <div className="flex flex-col gap-3 md:flex-row">
        <SearchBox
          value={search.q ?? ''}
          hint={hint}
          onValue={(q) => onSearch({ q: q || undefined, ...firstPage }, true)}
        />
        <Button className="md:hidden" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <SlidersHorizontal aria-hidden className="size-5" />
          {t('filters', { count: filtersSet })}
        </Button>
        <div
          id={id}
          className={classNames('grid grid-cols-2 gap-3 md:flex md:*:w-44', !open && 'max-md:hidden')}
        >
          {children}
          <div className="col-span-full md:hidden">
            <SortSelect table={table} />
          </div>
        </div>
      </div>
      <div className="mt-2 flex min-h-11 flex-wrap items-center justify-between gap-x-6">
        <p role="status" className="text-ink-soft">
          {count}
          {clipped && <span className="block">{t('clipped')}</span>}
        </p>
        {props.action}
      </div>
    </div>
  );
}
