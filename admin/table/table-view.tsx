import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { classNames } from '../../web/kit/ui/class-names.ts';
import type { ServerTable, TableRow } from './features.ts';

const arrows = { asc: ArrowUp, desc: ArrowDown };
const sortWords = { asc: 'ascending', desc: 'descending' } as const;

function Head<Row extends TableRow>({ table }: { table: ServerTable<Row> }) {
  return (
    <thead className="max-md:hidden">
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} className="border-b border-line">
          {group.headers.map((header) => {
            const { column } = header;
            const sorted = column.getIsSorted();
            const label = <table.FlexRender header={header} />;
            const Arrow = sorted ? arrows[sorted] : ChevronsUpDown;
            return (
              <th
                key={header.id}
                scope="col"
                aria-sort={sorted ? sortWords[sorted] : undefined}
                className="text-left text-[0.9375rem] font-semibold whitespace-nowrap text-ink-soft"
              >
                {column.getCanSort() ? (
                  <button
                    type="button"
                    onClick={column.getToggleSortingHandler()}
                    className="flex min-h-11 w-full items-center gap-1 rounded-card px-3 text-left hover:bg-sunken hover:text-ink"
                  >
                    {label}
                    <Arrow aria-hidden className={classNames('size-4 shrink-0', !sorted && 'opacity-50')} />
                  </button>
                ) : (
                  <span className="px-3">{label}</span>
                )}
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}

/**
 * The rows: a table, and below 768 px a card each, with the column's name before each value. The link in the `title` column
 * covers the whole row.
 */
export function TableView<Row extends TableRow>(props: {
  table: ServerTable<Row>;
  caption: string;
  /** Other rows are on their way; these are still the old ones. */
  stale: boolean;
}) {
  const { table, caption, stale } = props;
  return (
    <div className="md:overflow-x-auto">
      <table
        aria-busy={stale}
        className={classNames('w-full border-collapse max-md:block', stale && 'opacity-60')}
      >
        <caption className="sr-only">{caption}</caption>
        <Head table={table} />
        <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              className="relative hover:bg-sunken max-md:block max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:p-4 md:border-b md:border-line"
            >
              {row.getAllCells().map((cell) => {
                const { header, meta } = cell.column.columnDef;
                return (
                  <td
                    key={cell.id}
                    className={classNames(
                      'align-top text-[0.9375rem] md:px-3 md:py-3.5',
                      meta?.title
                        ? 'max-md:block max-md:pb-2'
                        : 'max-md:flex max-md:justify-between max-md:gap-4 max-md:py-1',
                    )}
                  >
                    {!meta?.title && (
                      <span className="shrink-0 text-ink-soft md:hidden">
                        {typeof header === 'string' && header}
                      </span>
                    )}
                    <div className="min-w-0 max-md:text-right max-md:first:text-left">
                      <table.FlexRender cell={cell} />
                    </div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
