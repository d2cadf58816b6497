import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { DeviceList } from '../account/device-list.tsx';
import { FactorList } from '../account/factor-list.tsx';
import { IdentityList } from '../account/identity-list.tsx';
import { LogOutEverywhere } from '../account/log-out-everywhere.tsx';
import { buttonClass } from '../kit/ui/button-class.ts';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { AppHeader } from '../shell/app-header.tsx';

/** Where the account is open, and how to close it elsewhere. */
export function Security() {
  const t = useTranslations('security');
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-2xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 mb-5 text-ink-soft">{t('text')}</p>
        <DeviceList />
        <section aria-labelledby="password" className="mt-10 border-t border-line pt-6">
          <h2 id="password" className="text-xl">
            {t('password.heading')}
          </h2>
          <p className="mt-1 mb-4 text-ink-soft">{t('password.lead')}</p>
          <Link to="/app/security/password" className={buttonClass()}>
            {t('password.change')}
          </Link>
        </section>
        <IdentityList />
        <section aria-labelledby="factors" className="mt-10 border-t border-line pt-6">
          <h2 id="factors" className="text-xl">
            {t('factors.heading')}
          </h2>
          <p className="mt-1 mb-4 text-ink-soft">{t('factors.lead')}</p>
          <FactorList />
        </section>
        <section aria-labelledby="everywhere" className="mt-10 border-t border-line pt-6">
          <h2 id="everywhere" className="text-xl">
            {t('everywhere.heading')}
          </h2>
          <p className="mt-1 mb-4 text-ink-soft">{t('everywhere.lead')}</p>
          <LogOutEverywhere />
        </section>
      </MainContent>
    </>
  );
}
