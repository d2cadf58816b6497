import type { ReactNode } from 'react';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatMoney } from '../kit/text/money.ts';

type MoneyRowProps = {
  title: ReactNode;
  /** The second line: when, and its state, say. */
  detail: ReactNode;
  amount: number | null;
  currency: string | null;
  /** At the end of the line. */
  action?: ReactNode;
};

/** One line of a list about money: what, when, how much. */
export function MoneyRow({ title, detail, amount, currency, action }: MoneyRowProps) {
  const locale = useLocale();
  return (
    <div className="flex items-center gap-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        <p className="text-[0.9375rem] text-ink-soft">{detail}</p>
      </div>
      <div className="flex shrink-0 flex-col items-end sm:flex-row sm:items-center sm:gap-4">
        {amount !== null && currency !== null && (
          <p className="font-semibold">{formatMoney(locale, amount, currency)}</p>
        )}
        {action && <div className="-mr-3">{action}</div>}
      </div>
    </div>
  );
}
