import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useNow } from '../../web/kit/live/use-now.ts';
import { formatDuration } from '../../web/kit/text/duration.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { buttonClass } from '../../web/kit/ui/button-class.ts';
import { classNames } from '../../web/kit/ui/class-names.ts';
import { Skeleton, SkeletonGroup } from '../../web/kit/ui/skeleton.tsx';
import { isStuck } from './consult.ts';

/** The one number of this screen: how long the person who waits longest has waited, and how many wait. */
export function LongestWait() {
  const t = useTranslations('consults.stuck');
  const locale = useLocale();
  const now = useNow(10_000);
  const queue = useQuery(
    api.admin.consults.queryOptions(
      { status: 'queued', sort: { by: 'queuedAt', dir: 'asc' }, pageSize: 1 },
      { refetchInterval: 10_000 },
    ),
  );
  if (queue.isPending) {
    return (
      <SkeletonGroup className="flex h-[5.5rem] flex-col gap-2">
        <Skeleton className="h-5 w-36" />
        <Skeleton className="h-11 w-28" />
      </SkeletonGroup>
    );
  }
  const longest = queue.data?.items[0];
  const { count, more } = queue.data?.total ?? { count: 0, more: false };
  if (!longest)
    return (
      <p className="flex h-[5.5rem] items-center text-lg text-ink-soft">
        {t(queue.data ? 'nobody' : 'unknown')}
      </p>
    );
  return (
    <div className="flex min-h-[5.5rem] flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div>
        <p className="text-ink-soft">{t('label')}</p>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <strong
            className={classNames('text-[2.5rem] leading-tight', isStuck(longest, now) && 'text-emergency')}
          >
            {formatDuration(locale, now - Date.parse(longest.queuedAt))}
          </strong>
          <span className="text-ink-soft">{t(more ? 'waitingAtLeast' : 'waiting', { count })}</span>
        </p>
      </div>
      <Link
        to="/consults"
        search={{ status: 'queued', by: 'queuedAt', dir: 'asc' }}
        className={buttonClass('quiet')}
      >
        {t('show')}
      </Link>
    </div>
  );
}
