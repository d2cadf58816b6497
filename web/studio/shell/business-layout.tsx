import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { restaurantsName } from '../../brand/restaurants-name.ts';
import { AppNameContext } from '../../kit/text/app-name-context.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { KeptLanguageSwitch } from '../../shell/kept-language-switch.tsx';
import { BottomNavigation } from './bottom-navigation.tsx';
import { BusinessSwitcher } from './business-switcher.tsx';
import { HeaderSlotContext } from './header-slot.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { StudioAccountMenu } from './studio-account-menu.tsx';
import { StudioHeader } from './studio-header.tsx';
import { StudioName } from './studio-name.tsx';
import { type Business, useBusiness, useBusinesses } from './use-business.ts';

/** Around the screens of one business: which it is, its parts, and the account. */
export function BusinessLayout() {
  const business = useBusiness();
  const businesses = useBusinesses();
  return (
    <AppNameContext value={restaurantsName}>
      {business ? (
        <Frame business={business} />
      ) : (
        <>
          <StudioHeader />
          <MainContent className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6">
            {businesses.data ? (
              <NotOwn />
            ) : (
              <NotLoaded query={businesses}>
                <Skeleton className="h-9 w-56" />
                <Skeleton className="h-40" />
              </NotLoaded>
            )}
          </MainContent>
        </>
      )}
    </AppNameContext>
  );
}

function Frame({ business }: { business: Business }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <HeaderSlotContext value={slot}>
      <div className="flex min-h-0 flex-1">
        <SideNavigation business={business} />
        <div className="flex min-w-0 flex-1 flex-col">
          <header className="flex items-center gap-1 px-2 py-1.5 sm:px-4 lg:justify-end">
            <span className="contents lg:hidden">
              <StudioName short />
              <BusinessSwitcher business={business} />
            </span>
            <div ref={setSlot} className="ml-auto flex min-w-0 items-center gap-1 lg:mr-auto lg:ml-0" />
            <span className="max-sm:hidden">
              <KeptLanguageSwitch />
            </span>
            <StudioAccountMenu />
          </header>
          <Outlet />
          <BottomNavigation business={business} />
        </div>
      </div>
    </HeaderSlotContext>
  );
}

/** The address names a business that this person does not work on. */
function NotOwn() {
  const t = useTranslations('studio.gone');
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-3 mb-8 text-ink-soft">{t('text')}</p>
      <Link to="/studio" className={buttonClass('primary')}>
        {t('back')}
      </Link>
    </>
  );
}
