import { useTranslations } from 'use-intl/react';
import { useLocale } from '../kit/text/i18n.tsx';
import { pageAddress } from '../kit/text/page-address.ts';
import { buttonClass } from '../kit/ui/button-class.ts';
import { LanguageSwitch } from '../kit/ui/language-switch.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { SiteHeader } from './site-header.tsx';

export function NotFound() {
  const t = useTranslations('shell');
  const locale = useLocale();
  return (
    <>
      <SiteHeader>
        <LanguageSwitch />
      </SiteHeader>
      <MainContent className="mx-auto max-w-xl px-4 py-16 sm:px-6">
        <PageHeading>{t('notFound.title')}</PageHeading>
        <p className="mt-3 mb-8 text-ink-soft">{t('notFound.text')}</p>
        <a href={pageAddress(locale, '/')} className={buttonClass('primary')}>
          {t('notFound.home')}
        </a>
      </MainContent>
    </>
  );
}
