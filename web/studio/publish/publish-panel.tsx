import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import type { Business } from '../shell/use-business.ts';
import type { Site } from '../shell/use-sites.ts';
import { ChangeList } from './change-list.tsx';
import { FindingList } from './finding-list.tsx';
import { LiveLine } from './live-line.tsx';
import { PublishForm } from './publish-form.tsx';
import { changeCount, useChanges } from './use-changes.ts';

type PublishPanelProps = {
  business: Business;
  site: Site;
  configurationId: string;
  onPublished?: () => void;
  /** Somebody goes to mend something. */
  onLeave?: () => void;
};

/** Everything that one wants to know before what is edited goes out, and the button that puts it out. */
export function PublishPanel({ business, site, configurationId, onPublished, onLeave }: PublishPanelProps) {
  const t = useTranslations('studioPublish');
  const heading = useId();
  const changes = useChanges(site.id);
  const checks = useQuery(
    api.configurations.validate.queryOptions({ id: configurationId }, { staleTime: 0 }),
  );
  const newest = useQuery(api.sites.versions.queryOptions({ id: site.id, limit: 1 }, { staleTime: 0 }));
  const isFirst = site.liveVersion === null;
  const waits = [changes, checks, newest].find(({ data }) => data === undefined);
  if (!changes.data || !checks.data || !newest.data)
    return (
      <NotLoaded query={waits ?? changes}>
        <Skeleton className="h-5 w-2/3" />
        <Skeleton className="h-16" />
        <Skeleton className="h-24" />
      </NotLoaded>
    );
  const { revision, stops, findings } = checks.data;
  const advice = findings.filter(({ severity }) => severity === 'advice');
  const isSame = changeCount(changes.data.counts) === 0 && !isFirst;
  const links = { businessId: business.id, onLeave };
  return (
    <div className="flex flex-col gap-6">
      <LiveLine site={site} timeZone={business.timeZone} mayPublish />
      <section aria-labelledby={`${heading}-changes`}>
        <h3 id={`${heading}-changes`} className="mb-1 text-base text-ink-soft">
          {t(isFirst ? 'changes.first' : 'changes.title')}
        </h3>
        <ChangeList changes={changes.data} />
      </section>
      {stops > 0 && (
        <section aria-labelledby={`${heading}-stops`}>
          <h3 id={`${heading}-stops`} className="mb-2 text-base text-ink-soft">
            {t('findings.stops', { count: stops })}
          </h3>
          <FindingList {...links} findings={findings.filter(({ severity }) => severity === 'stops')} />
        </section>
      )}
      {advice.length > 0 && (
        <details>
          <summary className={`flex min-h-11 items-center ${textLinkClass('inText')}`}>
            {t('findings.advice', { count: advice.length })}
          </summary>
          <div className="pt-2">
            <FindingList {...links} findings={advice} />
          </div>
        </details>
      )}
      {!isSame && (
        <PublishForm
          key={stops > 0 ? 'stopped' : 'free'}
          {...{ site, configurationId }}
          timeZone={business.timeZone}
          checked={{ revision, stops }}
          newest={newest.data.items[0]?.number ?? 0}
          onOutdated={() => void Promise.all([changes.refetch(), checks.refetch()])}
          onPublished={() => onPublished?.()}
        />
      )}
    </div>
  );
}
