import type { ReactNode } from 'react';
import { type Currency, currencies } from '../../contract/money.ts';

type CurrencyLine = {
  key: string;
  /** What the line is about. */
  head: ReactNode;
  cell: (currency: Currency) => ReactNode;
};

/** What has an amount in each currency: a line for each, a column for each currency. `head` is over the first column. On a phone each line is a card. */
export function CurrencyTable({ head, lines }: { head: string; lines: readonly CurrencyLine[] }) {
  const headClass = 'px-3 py-2.5 text-left text-[0.9375rem] font-semibold text-ink-soft';
  return (
    <table className="w-full border-collapse max-md:block md:table-fixed">
      <thead className="max-md:hidden">
        <tr className="border-b border-line">
          <th scope="col" className={headClass}>
            {head}
          </th>
          {currencies.map((currency) => (
            <th key={currency} scope="col" className={headClass}>
              {currency}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
        {lines.map((line) => (
          <tr
            key={line.key}
            className="max-md:block max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:px-4 max-md:pt-4 max-md:pb-2 md:border-b md:border-line"
          >
            <th scope="row" className="text-left font-normal max-md:block max-md:pb-1 md:px-3 md:py-3">
              {line.head}
            </th>
            {currencies.map((currency) => (
              <td
                key={currency}
                className="max-md:flex max-md:items-center max-md:justify-between max-md:gap-4 md:px-3 md:py-3"
              >
                <span aria-hidden className="text-ink-soft md:hidden">
                  {currency}
                </span>
                {line.cell(currency)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
