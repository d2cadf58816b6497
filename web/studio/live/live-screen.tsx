import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { useBusinessId } from '../shell/use-business.ts';
import { HoursPane } from './hours-pane.tsx';
import { SoldOutPane } from './sold-out-pane.tsx';
import { useLive } from './use-live.ts';

const tab =
  'inline-flex min-h-11 flex-1 items-center justify-center rounded-card px-4 font-semibold text-ink-soft no-underline aria-[current=page]:bg-surface aria-[current=page]:text-ink sm:flex-none';

/** Between services: what is sold out, and the hours. Guests see both at once, without publishing. */
export function LiveScreen() {
  const t = useTranslations('studioLive');
  const businessId = useBusinessId();
  const { show } = useSearch({ from: '/data/signed-in/studio/$businessId/live' });
  const content = useQuery(api.businesses.content.queryOptions({ businessId }));
  const live = useLive(businessId);
  const waits = content.data ? live : content;
  const place = { to: '/studio/$businessId/live', params: { businessId } } as const;
  return (
    <MainContent className="mx-auto w-full max-w-2xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-1 text-ink-soft">{t('text')}</p>
      <nav aria-label={t('panes')} className="mt-4 mb-6 flex rounded-card bg-sunken p-1">
        <Link {...place} search={{}} activeOptions={{ exact: true, includeSearch: true }} className={tab}>
          {t('soldOut.tab')}
        </Link>
        <Link {...place} search={{ show: 'hours' }} className={tab}>
          {t('hours.tab')}
        </Link>
      </nav>
      {!content.data || !live.data ? (
        <NotLoaded query={waits}>
          <Skeleton className="h-12" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </NotLoaded>
      ) : show === 'hours' ? (
        <HoursPane content={content.data} hours={live.data.hours} />
      ) : (
        <SoldOutPane content={content.data} soldOut={live.data.soldOut} />
      )}
    </MainContent>
  );
}
