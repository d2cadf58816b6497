import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { figureSteps } from '../../contract/figures.ts';
import { api } from '../../web/kit/api/api.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { buttonClass } from '../../web/kit/ui/button-class.ts';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';
import { Charts } from './charts.tsx';

/** What happened, by day or by week, by the clock of the device that shows it. */
export function FiguresScreen() {
  const t = useTranslations('figures');
  const sections = useTranslations('shell.sections');
  const locale = useLocale();
  const { step = 'day' } = useSearch({ from: '/figures' });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const query = useQuery({
    ...api.admin.figures.queryOptions({ step, zone }),
    placeholderData: keepPreviousData,
  });
  const body = () => {
    if (query.isPending) return <TableSkeleton />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    const { filledUntil } = query.data;
    return (
      <>
        <p className="mb-8 max-w-prose text-ink-soft">
          {filledUntil === null
            ? t('notFilled')
            : t('filled', { at: formatMoment(locale, new Date(filledUntil)), zone })}
        </p>
        <Charts figures={query.data} step={step} />
      </>
    );
  };
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <PageHeading>{sections('figures')}</PageHeading>
        <nav aria-label={t('steps')} className="flex gap-2">
          {figureSteps.map((each) => (
            <Link
              key={each}
              from="/figures"
              search={{ step: each === 'day' ? undefined : each }}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={each === step ? 'page' : undefined}
              className={buttonClass(each === step ? 'primary' : 'quiet')}
            >
              {t(`by.${each}`)}
            </Link>
          ))}
        </nav>
      </div>
      {body()}
    </>
  );
}
