import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useNow } from '../../web/kit/live/use-now.ts';
import { formatDuration } from '../../web/kit/text/duration.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { buttonClass } from '../../web/kit/ui/button-class.ts';
import { Skeleton, SkeletonGroup } from '../../web/kit/ui/skeleton.tsx';
import type { Webhook } from './webhook.ts';

const refetchMs = 30_000;

/** The oldest event in this state, and how many there are. */
function useOldest(status: Webhook['status']) {
  return useQuery(
    api.admin.webhooks.list.queryOptions(
      { status, sort: { by: 'receivedAt', dir: 'asc' }, pageSize: 1 },
      { refetchInterval: refetchMs },
    ),
  );
}

/** The one number of this screen: how many events failed, since when, and how many are nobody's. */
export function StuckEvents() {
  const t = useTranslations('webhooks.stuck');
  const locale = useLocale();
  const now = useNow(refetchMs);
  const failed = useOldest('failed');
  const unmatched = useOldest('unmatched');
  if (failed.isPending || unmatched.isPending) {
    return (
      <SkeletonGroup className="mb-8 flex h-[5.5rem] flex-col gap-2">
        <Skeleton className="h-5 w-36" />
        <Skeleton className="h-11 w-28" />
      </SkeletonGroup>
    );
  }
  if (!failed.data || !unmatched.data) return null;
  const [oldest] = failed.data.items;
  const stuck = failed.data.total;
  const strangers = unmatched.data.total;
  return (
    <section aria-label={t('label')} className="-mt-1 mb-8 flex flex-wrap items-end justify-between gap-4">
      {oldest ? (
        <div>
          <p className="text-ink-soft">{t('label')}</p>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <strong className="text-[2.5rem] leading-tight text-emergency">
              {stuck.more ? t('atLeast', { count: stuck.count }) : stuck.count}
            </strong>
            <span className="text-ink-soft">
              {t('oldest', { duration: formatDuration(locale, now - Date.parse(oldest.receivedAt)) })}
            </span>
          </p>
        </div>
      ) : (
        <p className="text-lg text-ink-soft">{t('none')}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {oldest && (
          <Link
            to="/webhooks"
            search={{ status: 'failed', by: 'receivedAt', dir: 'asc' }}
            className={buttonClass('quiet')}
          >
            {t('showFailed')}
          </Link>
        )}
        {strangers.count > 0 && (
          <Link to="/webhooks" search={{ status: 'unmatched' }} className={buttonClass('quiet')}>
            {t(strangers.more ? 'showUnmatchedAtLeast' : 'showUnmatched', { count: strangers.count })}
          </Link>
        )}
      </div>
    </section>
  );
}
