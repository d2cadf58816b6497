import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Section } from '../../account/section.tsx';
import { api } from '../../kit/api/api.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { may } from '../shell/may.ts';
import { type Business, useBusiness } from '../shell/use-business.ts';
import { type Site, useSitesOf } from '../shell/use-sites.ts';
import { OpenSiteForm } from '../sites/open-site-form.tsx';
import { LiveLine } from './live-line.tsx';
import { PreviewLink } from './preview-link.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { VersionList } from './version-list.tsx';

/** What is on the web, what would go there, what was there before, and a link for who should look first. */
export function PublishScreen() {
  const t = useTranslations('studioPublish');
  const business = useBusiness();
  return (
    <MainContent className="mx-auto w-full max-w-3xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
      <PageHeading className="mb-5">{t('title')}</PageHeading>
      {business && <Publishing business={business} />}
    </MainContent>
  );
}

function Publishing({ business }: { business: Business }) {
  const t = useTranslations('studioPublish');
  const { query, sites } = useSitesOf(business.id);
  const pages = useQuery(api.configurations.list.queryOptions({ businessId: business.id }));
  const [chosen, setChosen] = useState<string | null>(null);
  if (!sites || !pages.data)
    return (
      <NotLoaded query={sites ? pages : query}>
        <Skeleton className="h-6 w-2/3" />
        <Skeleton className="h-28" />
      </NotLoaded>
    );
  const mayPublish = may(business.role, 'publish');
  const open = sites.filter(({ isClosed }) => !isClosed);
  const site = open.find(({ id }) => id === chosen) ?? open[0];
  const page = pages.data.configurations[0];
  if (site === undefined)
    return (
      <Section heading={t('first.heading')} text={t(mayPublish ? 'first.text' : 'first.ask')}>
        {mayPublish && page && <OpenSiteForm business={business} configurationId={page.id} />}
      </Section>
    );
  return (
    <>
      {open.length > 1 && (
        <SelectField
          className="mb-6"
          label={t('which')}
          value={site.id}
          onValue={setChosen}
          options={open.map((one) => ({ value: one.id, label: siteName(one, pages.data.configurations) }))}
        />
      )}
      {mayPublish ? (
        <PublishPanel key={site.id} {...{ business, site }} configurationId={site.configurationId} />
      ) : (
        <>
          <LiveLine site={site} timeZone={business.timeZone} mayPublish={false} />
          <p className="mt-3 text-ink-soft">{t('notYours')}</p>
        </>
      )}
      <Section heading={t('preview.heading')} text={t('preview.text')}>
        <PreviewLink configurationId={site.configurationId} />
      </Section>
      <Section heading={t('versions.heading')} text={t('versions.text')}>
        <VersionList key={site.id} {...{ business, site, mayPublish }} />
      </Section>
    </>
  );
}

/** A site in a list: by its address and the page that it shows. */
const siteName = (site: Site, pages: readonly { id: string; name: string }[]): string =>
  `${site.slug} (${pages.find(({ id }) => id === site.configurationId)?.name ?? '…'})`;
