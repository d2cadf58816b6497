import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { restaurantsName } from '../../brand/restaurants-name.ts';
import { AppNameContext } from '../../kit/text/app-name-context.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { EmptyState } from '../../kit/ui/empty-state.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { BusinessCard } from './business-card.tsx';
import { StudioHeader } from './studio-header.tsx';
import { useBusinesses } from './use-business.ts';
import { useSites } from './use-sites.ts';

/** Where the studio begins: the businesses that one works on, each with where it is on the web; for whoever has none, the way to the first. */
export function StudioScreen() {
  const t = useTranslations('studio');
  return (
    <AppNameContext value={restaurantsName}>
      <StudioHeader />
      <MainContent className="mx-auto w-full max-w-6xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <PageHeading className="mb-5">{t('title')}</PageHeading>
        <Businesses />
      </MainContent>
    </AppNameContext>
  );
}

function Businesses() {
  const t = useTranslations('studio');
  const businesses = useBusinesses();
  const sites = useSites();
  if (!businesses.data || !sites.data)
    return (
      <NotLoaded query={businesses.data ? sites : businesses}>
        <Skeleton className="h-36" />
        <Skeleton className="h-36" />
      </NotLoaded>
    );
  const list = businesses.data.businesses;
  if (list.length === 0)
    return (
      <EmptyState
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <div className="flex flex-wrap gap-3">
            <Link to="/studio/begin" className={buttonClass('main', true)}>
              {t('empty.start')}
            </Link>
            <Link to="/templates" className={buttonClass('quiet', true)}>
              {t('empty.templates')}
            </Link>
          </div>
        }
      />
    );
  const ofBusiness = (id: string) => sites.data.sites.filter(({ businessId }) => businessId === id);
  return (
    <>
      <ul className="grid gap-4 lg:grid-cols-2">
        {list.map((business) => (
          <li key={business.id}>
            <BusinessCard business={business} sites={ofBusiness(business.id)} />
          </li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap gap-3">
        <Link to="/studio/begin" className={buttonClass('quiet')}>
          <Plus aria-hidden className="size-5" />
          {t('add')}
        </Link>
        <Link to="/templates" className={buttonClass('bare')}>
          {t('empty.templates')}
        </Link>
      </div>
    </>
  );
}
