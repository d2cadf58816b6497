import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { EmptyState } from '../../kit/ui/empty-state.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { ConsultRow } from './consult-row.tsx';
import { isRunning } from './consult-status.ts';
import type { useConsults } from './use-consults.ts';

type ConsultHistoryProps = { consults: ReturnType<typeof useConsults>; userId: string };

/** The consults that are over, newest first; more of them on demand. */
export function ConsultHistory({ consults, userId }: ConsultHistoryProps) {
  const t = useTranslations('history');
  const problemText = useProblemText();
  const past = consults.data?.pages.flatMap(({ items }) => items.filter((item) => !isRunning(item)));
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="flex min-h-11 items-center text-xl">
        {t('title')}
      </h2>
      {!past ? (
        <div className="mt-3">
          <NotLoaded query={consults}>
            <Skeleton className="h-18" />
            <Skeleton className="h-18" />
            <Skeleton className="h-18" />
          </NotLoaded>
        </div>
      ) : past.length === 0 && !consults.hasNextPage ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <>
          <ul className="mt-1 divide-y divide-line">
            {past.map((consult) => (
              <li key={consult.id}>
                <ConsultRow consult={consult} userId={userId} />
              </li>
            ))}
          </ul>
          {consults.isFetchNextPageError && <FormError>{problemText(consults.error)}</FormError>}
          {consults.hasNextPage && (
            <Button
              className="mt-3"
              busy={consults.isFetchingNextPage}
              onClick={() => void consults.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
