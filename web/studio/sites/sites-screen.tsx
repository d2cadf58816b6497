import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Section } from '../../account/section.tsx';
import { api, queryClient } from '../../kit/api/api.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { ExportPanel } from '../export/export-panel.tsx';
import { may } from '../shell/may.ts';
import { type Business, useBusiness } from '../shell/use-business.ts';
import { useSitesOf } from '../shell/use-sites.ts';
import { AddressSection } from './address-section.tsx';
import { AnotherSite } from './another-site.tsx';
import { ClosedSites } from './closed-sites.tsx';
import { DomainSection } from './domain-section.tsx';
import { QrSection } from './qr-section.tsx';
import { VisitsSection } from './visits-section.tsx';

/** Where guests find a business, by which code and by which name, and how many come. */
export function SitesScreen() {
  const t = useTranslations('studioSites');
  const business = useBusiness();
  return (
    <MainContent className="mx-auto w-full max-w-3xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
      <PageHeading className="mb-5">{t('title')}</PageHeading>
      {business && <Sites business={business} />}
    </MainContent>
  );
}

function Sites({ business }: { business: Business }) {
  const t = useTranslations('studioSites');
  const { query, sites } = useSitesOf(business.id);
  const pages = useQuery(api.configurations.list.queryOptions({ businessId: business.id }));
  const [chosen, setChosen] = useState<string | null>(null);
  if (!sites || !pages.data)
    return (
      <NotLoaded query={sites ? pages : query}>
        <Skeleton className="h-6 w-2/3" />
        <Skeleton className="h-44" />
      </NotLoaded>
    );
  const mayChange = may(business.role, 'publish');
  const mayDomain = may(business.role, 'domains');
  const open = sites.filter(({ isClosed }) => !isClosed);
  const site = open.find(({ id }) => id === chosen) ?? open[0];
  const page = site?.configurationId ?? pages.data.configurations[0]?.id;
  return (
    <>
      {open.length > 1 && site && (
        <SelectField
          className="mb-6"
          label={t('which')}
          value={site.id}
          onValue={setChosen}
          options={open.map(({ id, slug }) => ({ value: id, label: slug }))}
        />
      )}
      {site === undefined ? (
        <p className="text-ink-soft">{t(mayChange ? 'none' : 'noneYours')}</p>
      ) : (
        <div key={site.id}>
          <AddressSection {...{ business, site, mayChange }} />
          <QrSection {...{ business, site }} />
          <DomainSection site={site} mayChange={mayDomain} />
          <VisitsSection {...{ business, site }} />
        </div>
      )}
      <ClosedSites sites={sites.filter(({ isClosed }) => isClosed)} mayChange={mayChange} />
      {page && (
        <ExportPanel
          businessId={business.id}
          configurationId={page}
          onImported={() => void queryClient.invalidateQueries({ queryKey: api.businesses.pathKey() })}
        />
      )}
      {mayChange && (
        <Section heading={t('another.heading')} text={t('another.text')}>
          <AnotherSite business={business} pages={pages.data.configurations} />
        </Section>
      )}
    </>
  );
}
