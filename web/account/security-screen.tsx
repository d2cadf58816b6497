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
import { Section } from './section.tsx';

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
        <Section heading={t('password.heading')} text={t('password.lead')}>
          <Link to="/app/security/password" className={buttonClass()}>
            {t('password.change')}
          </Link>
        </Section>
        <IdentityList />
        <Section heading={t('factors.heading')} text={t('factors.lead')}>
          <FactorList />
        </Section>
        <Section heading={t('everywhere.heading')} text={t('everywhere.lead')}>
          <LogOutEverywhere />
        </Section>
      </MainContent>
    </>
  );
}
