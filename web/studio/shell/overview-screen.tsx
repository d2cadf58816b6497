import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { FirstSteps } from './first-steps.tsx';
import { may } from './may.ts';
import { SiteRow } from './site-row.tsx';
import { type Business, useBusiness } from './use-business.ts';
import { useSitesOf } from './use-sites.ts';

/** A business at a glance: where it is on the web, and what is left to do before it is. */
export function OverviewScreen() {
  const business = useBusiness();
  return business && <Overview key={business.id} business={business} />;
}

function Overview({ business }: { business: Business }) {
  const t = useTranslations('studio');
  const { query: sites, sites: own } = useSitesOf(business.id);
  return (
    <MainContent className="mx-auto w-full max-w-5xl px-4 pt-2 pb-16 sm:px-6 sm:pt-4">
      <PageHeading className="mb-6">{business.name}</PageHeading>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[1fr_1fr]">
        <section aria-labelledby="on-the-web">
          <h2 id="on-the-web" className="mb-1 text-xl">
            {t('overview.sites')}
          </h2>
          {own === undefined ? (
            <NotLoaded query={sites}>
              <Skeleton className="h-14" />
            </NotLoaded>
          ) : own.length === 0 ? (
            <p className="text-ink-soft">{t('overview.sitesNone')}</p>
          ) : (
            <div className="divide-y divide-line">
              {own.map((site) => (
                <SiteRow key={site.id} site={site} />
              ))}
            </div>
          )}
          {may(business.role, 'edit') && (
            <p className="mt-4">
              <Link
                to="/studio/$businessId/import"
                params={{ businessId: business.id }}
                className="text-primary"
              >
                {t('overview.bringAlong')}
              </Link>
            </p>
          )}
        </section>
        {own && (
          <FirstSteps business={business} isPublished={own.some(({ liveVersion }) => liveVersion !== null)} />
        )}
      </div>
    </MainContent>
  );
}
