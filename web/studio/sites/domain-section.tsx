import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { siteLimits } from '../../../contract/sites.ts';
import { Section } from '../../account/section.tsx';
import { api } from '../../kit/api/api.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import type { Site } from '../shell/use-sites.ts';
import { AddDomainForm } from './add-domain-form.tsx';
import { DomainEntry } from './domain-entry.tsx';

/** The addresses of a site's own: those that there are with where each stands, and one more. */
export function DomainSection({ site, mayChange }: { site: Site; mayChange: boolean }) {
  const t = useTranslations('studioSites.domains');
  const details = useQuery(api.sites.get.queryOptions({ id: site.id }));
  const domains = details.data?.domains;
  return (
    <Section heading={t('heading')} text={t('text')}>
      {domains === undefined ? (
        <NotLoaded query={details}>
          <Skeleton className="h-16" />
        </NotLoaded>
      ) : (
        <>
          {domains.length > 0 && (
            <ul className="mb-6 divide-y divide-line border-y border-line">
              {domains.map((domain) => (
                <li key={domain.id} className="py-4">
                  <DomainEntry domain={domain} mayChange={mayChange} />
                </li>
              ))}
            </ul>
          )}
          {!mayChange ? (
            domains.length === 0 && <p className="text-ink-soft">{t('notYours')}</p>
          ) : domains.length < siteLimits.domainsOfSite ? (
            <AddDomainForm siteId={site.id} />
          ) : (
            <p className="text-ink-soft">{t('full', { limit: siteLimits.domainsOfSite })}</p>
          )}
        </>
      )}
    </Section>
  );
}
