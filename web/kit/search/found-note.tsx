import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { Found } from './found.ts';

type FoundNoteProps = {
  found: Found;
  /** What was looked for. */
  typed: string;
  isNarrowed: boolean;
  onWiden: () => void;
  /** What helps where nothing was found. */
  help: ReactNode;
};

/** What stands under the results, or in their place: that they come, failed, are none, or are by words alone. */
export function FoundNote({ found, typed, isNarrowed, onWiden, help }: FoundNoteProps) {
  const t = useTranslations('search');
  const { results, semantic, error, isPending, hasMore, isFetchingMore } = found;
  if (results.length === 0 && isPending)
    return (
      <div role="status" aria-label={t('looking')} className="flex flex-col gap-3 py-3">
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
      </div>
    );
  return (
    <>
      {error !== null && <ErrorState error={error} onRetry={found.again} />}
      {results.length === 0 && error === null && (
        <EmptyState
          title={t('nothing', { typed })}
          text={t(isNarrowed ? 'nothingNarrowed' : 'nothingText')}
          action={
            <div className="flex flex-wrap items-center gap-3">
              {isNarrowed && (
                <Button look="primary" onClick={onWiden}>
                  {t('widen')}
                </Button>
              )}
              {help}
            </div>
          }
        />
      )}
      {hasMore && error === null && (
        <div className="flex justify-center py-3">
          <Button busy={isFetchingMore} onClick={found.more}>
            {t('more')}
          </Button>
        </div>
      )}
      {semantic !== null && semantic !== 'used' && (
        <p className="py-2 text-[0.9375rem] text-ink-soft">{t(`semantic.${semantic}`)}</p>
      )}
    </>
  );
}
