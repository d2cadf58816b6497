import { FileDown, FileSpreadsheet } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Day } from '../../billing/day.tsx';
import { MoneyRow } from '../../billing/money-row.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { currentLocale } from '../../kit/text/locale.ts';
import { monthName } from '../../kit/text/month-name.ts';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { TextLink } from '../../kit/ui/text-link.tsx';
import { useSavePaper } from '../papers/use-save-paper.ts';
import type { Statement } from './earnings.ts';

const pathOf = (id: string, ending: 'pdf' | 'csv') =>
  `/api/earnings/statements/${id}/statement.${ending}?lang=${currentLocale()}`;

function StatementRow({ statement }: { statement: Statement }) {
  const t = useTranslations('earnings.statements');
  const locale = useLocale();
  const pdf = useSavePaper();
  const table = useSavePaper();
  const { id, number, state, failure, paidAt } = statement;
  const month = monthName(locale, statement.month);
  return (
    <MoneyRow
      title={
        <TextLink to="/vet/earnings" search={{ statement: id }} place="inText">
          {t('named', { number, month })}
        </TextLink>
      }
      detail={
        <>
          {t(`state.${state}`)}
          {failure !== null && ` · ${t(`failure.${failure}`)}`}
          {paidAt !== null && state === 'paid' && (
            <>
              {' · '}
              <Day at={paidAt} />
            </>
          )}
        </>
      }
      amount={statement.amount}
      currency={statement.currency}
      action={
        <span className="flex">
          <IconButton
            label={t('pdf', { month })}
            aria-busy={pdf.isPending || undefined}
            onClick={() => pdf.mutate(pathOf(id, 'pdf'))}
          >
            <FileDown aria-hidden className="size-5" />
          </IconButton>
          <IconButton
            label={t('csv', { month })}
            aria-busy={table.isPending || undefined}
            onClick={() => table.mutate(pathOf(id, 'csv'))}
          >
            <FileSpreadsheet aria-hidden className="size-5" />
          </IconButton>
        </span>
      }
    />
  );
}

/** The statements, the newest first, each as a document and as a table, and where its money stands. */
export function StatementList({ statements }: { statements: readonly Statement[] }) {
  const t = useTranslations('earnings.statements');
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="mt-10">
      <h2 id={heading} className="flex min-h-11 items-center text-xl">
        {t('title')}
      </h2>
      {statements.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {statements.map((statement) => (
          <li key={statement.id}>
            <StatementRow statement={statement} />
          </li>
        ))}
      </ul>
    </section>
  );
}
