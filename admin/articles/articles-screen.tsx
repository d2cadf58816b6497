import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { Badge } from '../table/badge.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';

/** Every article in each language, with the day on which it is to be held against its sources again; what is overdue first. */
export function ArticlesScreen() {
  const t = useTranslations('articles');
  const sections = useTranslations('shell.sections');
  const languages = useTranslations('languages');
  const locale = useLocale();
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const query = useQuery(api.admin.articles.queryOptions());
  const body = () => {
    if (query.isPending) return <TableSkeleton />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    const { articles } = query.data;
    const overdue = articles.filter((article) => article.overdue).length;
    return (
      <>
        <p className="mb-4 font-semibold">{t('overdue', { count: overdue })}</p>
        <ul className="flex flex-col divide-y divide-line">
          {articles.map(({ id, locale: language, title, sources, reviewed, due, overdue: isOverdue }) => (
            <li
              key={`${id} ${language}`}
              className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_auto]"
            >
              <p>
                <span className="font-semibold">{title}</span>
                <span className="block text-ink-soft">
                  {t('facts', { language: languages(language), count: sources })}
                </span>
              </p>
              <p className="flex flex-wrap items-center gap-3 text-ink-soft tabular-nums">
                {t('reviewed', { day: days.format(new Date(reviewed)) })}
                <Badge tone={isOverdue ? 'bad' : 'quiet'}>
                  {t('due', { day: days.format(new Date(due)) })}
                </Badge>
              </p>
            </li>
          ))}
        </ul>
      </>
    );
  };
  return (
    <>
      <PageHeading className="mb-2">{sections('articles')}</PageHeading>
      <p className="mb-6 max-w-prose text-ink-soft">{t('lead')}</p>
      {body()}
    </>
  );
}
