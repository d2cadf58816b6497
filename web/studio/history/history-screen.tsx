import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearDay, formatTime } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { type Business, useBusiness } from '../shell/use-business.ts';
import { dayOf, sittings } from './history-groups.ts';
import { useHistoryWords } from './use-history-words.ts';

const pageSize = 40;

/** Who changed what of a business and when, by day, newest first. */
export function HistoryScreen() {
  const t = useTranslations('studioHistory');
  const business = useBusiness();
  return (
    <MainContent className="mx-auto w-full max-w-3xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-1 mb-5 text-ink-soft">{t('text')}</p>
      {business && <History business={business} />}
    </MainContent>
  );
}

function History({ business }: { business: Business }) {
  const t = useTranslations('studioHistory');
  const locale = useLocale();
  const words = useHistoryWords(business.timeZone);
  const problemText = useProblemText();
  const history = useInfiniteQuery(
    api.businesses.history.infiniteQueryOptions(
      { businessId: business.id, limit: pageSize },
      { getNextPageParam: (last) => last.nextCursor ?? undefined },
    ),
  );
  if (!history.data)
    return (
      <NotLoaded query={history}>
        <Skeleton className="h-6 w-32" />
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
      </NotLoaded>
    );
  const entries = sittings(history.data.pages.flatMap(({ items }) => items));
  const days = [...Map.groupBy(entries, dayOf).values()];
  return (
    <>
      {entries.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
      {days.map((ofDay) => {
        const first = ofDay[0];
        return (
          first && (
            <section key={dayOf(first)} className="mb-6">
              <h2 className="mb-1 text-base text-ink-soft">
                <span className="block first-letter:uppercase">
                  {formatNearDay(locale, new Date(first.at))}
                </span>
              </h2>
              <ul className="divide-y divide-line">
                {ofDay.map((entry) => (
                  <li key={entry.id} className="flex gap-4 py-2.5">
                    <time dateTime={entry.at} className="w-16 shrink-0 text-ink-soft">
                      {formatTime(locale, new Date(entry.at))}
                    </time>
                    <p className="min-w-0 [overflow-wrap:anywhere]">
                      <span className="font-semibold">{entry.userName ?? t('byItself')}</span> {words(entry)}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {history.isFetchNextPageError && <FormError>{problemText(history.error)}</FormError>}
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  );
}
