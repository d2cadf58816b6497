import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import type { Business } from '../shell/use-business.ts';
import type { Site } from '../shell/use-sites.ts';
import { formatInZone } from '../words/zone-moment.ts';
import { RollBackDialog } from './roll-back-dialog.tsx';
import { shownAt } from './shown-at.ts';
import { useMemberName } from './use-member-name.ts';
import { VersionDialog } from './version-dialog.tsx';

export type Version = ApiOutputs['sites']['versions']['items'][number];

type VersionListProps = { business: Business; site: Site; mayPublish: boolean };

/** What was published of a site, newest first: what it changed, and the way back to it. */
export function VersionList({ business, site, mayPublish }: VersionListProps) {
  const t = useTranslations('studioPublish.versions');
  const locale = useLocale();
  const nameOf = useMemberName(business.id);
  const { version: live, next } = shownAt(site, useNow(30_000));
  const [seen, setSeen] = useState<Version | null>(null);
  const [back, setBack] = useState<Version | null>(null);
  const versions = useInfiniteQuery(
    api.sites.versions.infiniteQueryOptions(
      { id: site.id, limit: 10 },
      { getNextPageParam: (last) => last.nextCursor ?? undefined },
    ),
  );
  if (!versions.data)
    return (
      <NotLoaded query={versions}>
        <Skeleton className="h-16" />
        <Skeleton className="h-16" />
      </NotLoaded>
    );
  const items = versions.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="text-ink-soft">{t('none')}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {items.map((version) => {
          const { number, restoredFrom, overrideReason } = version;
          const isLive = number === live;
          return (
            <li key={number} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <div className="min-w-0 flex-1 basis-64">
                <p className="font-semibold">
                  {t('number', { number })}
                  {isLive && <span className="ml-2 font-medium text-success">{t('live')}</span>}
                  {number === next?.version && (
                    <span className="ml-2 font-medium text-primary">{t('next')}</span>
                  )}
                </p>
                <p className="text-[0.9375rem] text-ink-soft">
                  {t('made', {
                    moment: formatInZone(locale, business.timeZone, new Date(version.createdAt)),
                    name: nameOf(version.createdBy),
                  })}
                </p>
                {restoredFrom !== null && (
                  <p className="text-[0.9375rem] text-ink-soft">{t('restored', { number: restoredFrom })}</p>
                )}
                {overrideReason !== null && (
                  <p className="text-[0.9375rem] text-ink-soft">
                    {t('overridden', { reason: overrideReason })}
                  </p>
                )}
              </div>
              <div className="flex gap-2">
                {number > 1 && (
                  <Button aria-label={t('seeNamed', { number })} onClick={() => setSeen(version)}>
                    {t('see')}
                  </Button>
                )}
                {mayPublish && !isLive && !site.isClosed && (
                  <Button aria-label={t('backNamed', { number })} onClick={() => setBack(version)}>
                    {t('back')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {versions.hasNextPage && (
        <Button
          className="mt-3"
          busy={versions.isFetchingNextPage}
          onClick={() => void versions.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
      {seen && (
        <VersionDialog
          siteId={site.id}
          number={seen.number}
          onClose={() => setSeen(null)}
          key={seen.number}
        />
      )}
      {back && <RollBackDialog site={site} number={back.number} onClose={() => setBack(null)} />}
    </>
  );
}
