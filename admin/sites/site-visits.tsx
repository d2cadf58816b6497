import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { countedThings } from '../../contract/site-visits.ts';
import { api } from '../../web/kit/api/api.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { NotLoaded } from '../../web/kit/ui/not-loaded.tsx';
import { Skeleton } from '../../web/kit/ui/skeleton.tsx';
import { FactList } from '../table/fact-list.tsx';
import type { Site } from './site.ts';

const days = 30;

/** How many came to a site within thirty days, as its restaurant sees it. */
export function SiteVisits({ site }: { site: Site }) {
  const t = useTranslations('sites.visits');
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale);
  const visits = useQuery(api.admin.sites.visits.queryOptions({ id: site.id, days }));
  const counts = visits.data?.counts;
  return (
    <section aria-labelledby="site-visits" className="border-t border-line pt-5">
      <h3 id="site-visits" className="mb-3 text-lg">
        {t('title', { count: days })}
      </h3>
      {counts === undefined ? (
        <NotLoaded query={visits}>
          <Skeleton className="h-24" />
        </NotLoaded>
      ) : (
        <FactList
          facts={countedThings.map((thing) => ({
            name: t(thing),
            value: number.format(
              counts.filter(({ what }) => what === thing).reduce((sum, { amount }) => sum + amount, 0),
            ),
          }))}
        />
      )}
    </section>
  );
}
