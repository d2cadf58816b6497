import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { MoneyRow } from '../../billing/money-row.tsx';
import { PagedSection } from '../../billing/paged-section.tsx';
import { api } from '../../kit/api/api.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { monthName } from '../../kit/text/month-name.ts';
import { TextLink } from '../../kit/ui/text-link.tsx';
import type { EarningLine, Statement } from './earnings.ts';

const pageSize = 10;

type EarningLinesProps = {
  /** Whose lines are shown; those that have no statement yet when it is undefined. */
  statement: Statement | undefined;
  timeZone: string;
};

/** The lines of a statement, or those of the time since the last one: each with what it is for. */
export function EarningLines({ statement, timeZone }: EarningLinesProps) {
  const t = useTranslations('earnings.lines');
  const locale = useLocale();
  const lines = useInfiniteQuery(
    api.earnings.list.infiniteQueryOptions(
      { limit: pageSize, ...(statement && { statementId: statement.id }) },
      { getNextPageParam: (last) => last.nextCursor ?? undefined },
    ),
  );
  return (
    <div className="mt-10">
      <PagedSection
        title={
          statement
            ? t('ofStatement', { number: statement.number, month: monthName(locale, statement.month) })
            : t('open')
        }
        none={t('none')}
        query={lines}
        row={(line) => <LineRow line={line} timeZone={timeZone} />}
      />
      {statement && (
        <p className="mt-3">
          <TextLink to="/vet/earnings" search={{}}>
            {t('toOpen')}
          </TextLink>
        </p>
      )}
    </div>
  );
}

function LineRow({ line, timeZone }: { line: EarningLine; timeZone: string }) {
  const t = useTranslations('earnings.lines');
  const levels = useTranslations('triage.levels');
  const locale = useLocale();
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (
    <MoneyRow
      title={t(`kind.${line.kind}`, { mode: t(`mode.${line.mode}`) })}
      detail={
        <>
          <time dateTime={line.earnedAt}>{moment.format(new Date(line.earnedAt))}</time>
          {` · ${levels(line.level)}`}
        </>
      }
      amount={line.amount}
      currency={line.currency}
    />
  );
}
