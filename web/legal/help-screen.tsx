import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { phoneLink } from '../kit/text/phone-link.ts';
import { buttonClass } from '../kit/ui/button-class.ts';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { TextLink } from '../kit/ui/text-link.tsx';
import { textLinkClass } from '../kit/ui/text-link-class.ts';
import { VisitorHeader } from '../shell/visitor-header.tsx';
import { LegalLinks } from './legal-links.tsx';
import { useCompany } from './use-company.ts';

/** How to reach a person. */
export function HelpScreen() {
  const t = useTranslations('help');
  const company = useCompany().query.data?.company;
  return (
    <>
      <VisitorHeader />
      <MainContent className="mx-auto w-full max-w-2xl px-4 pt-4 pb-16 sm:px-6 sm:pt-10">
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 text-ink-soft">{t('lead')}</p>
        <Part id="urgent" title={t('urgent.title')}>
          <p>{t('urgent.text')}</p>
        </Part>
        <Part id="write" title={t('write.title')}>
          <p className="mb-4">{t('write.text')}</p>
          <a href="/contact" className={buttonClass('primary')}>
            {t('write.form')}
          </a>
          {company?.email && (
            <p className="mt-3">
              <a href={`mailto:${company.email}`} className={textLinkClass('onLine')}>
                {company.email}
              </a>
            </p>
          )}
        </Part>
        {company?.phone && (
          <Part id="call" title={t('call.title')}>
            <p>{t('call.text')}</p>
            <a href={phoneLink(company.phone)} className={textLinkClass('onLine')}>
              {company.phone}
            </a>
          </Part>
        )}
        <Part id="account" title={t('account.title')}>
          <p>{t('account.text')}</p>
          <TextLink to="/forgot-password">{t('account.forgot')}</TextLink>
        </Part>
        <Part id="complain" title={t('complain.title')}>
          <p>{t('complain.text')}</p>
        </Part>
        <LegalLinks />
      </MainContent>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-1 text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
